/** What host names end with; endings that are also English words (in, is, it, me, no, us) are left out. */
export const HOST_ENDINGS: readonly string[] =
  'com org net edu gov mil int info biz co io uk ru de fr cn jp eu ca au nz pl br kr ua tv Com COM ORG NET'.split(' ')

/** What names of files end with. */
export const FILE_TYPES: readonly string[] = 'docx? xlsx? pdf txt html? jpe?g png gif mp[34] zip exe url js DOCX? XLSX? PDF'.split(' ')
