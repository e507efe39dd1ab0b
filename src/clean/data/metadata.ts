/** Types of schema.org that an article page's own node has, best first. */
export const ARTICLE_TYPES: readonly string[] = [
  'NewsArticle',
  'ReportageNewsArticle',
  'AnalysisNewsArticle',
  'OpinionNewsArticle',
  'BackgroundNewsArticle',
  'ReviewNewsArticle',
  'AskPublicNewsArticle',
  'LiveBlogPosting',
  'BlogPosting',
  'SocialMediaPosting',
  'Article',
  'TechArticle',
  'ScholarlyArticle',
  'AdvertiserContentArticle',
  'Report',
  'Review',
  'Recipe',
  'CreativeWork',
  'VideoObject',
  'WebPage',
]

type MetaField = 'title' | 'author' | 'published' | 'modified' | 'publisher' | 'section' | 'keywords' | 'language'

/** Names of `<meta>` elements (`name`, `property` or `itemprop`, lower case) by field, most trusted first. */
export const META_NAMES: Readonly<Record<MetaField, readonly string[]>> = {
  title: ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'parsely-title', 'sailthru.title', 'headline', 'citation_title'],
  author: [
    'author',
    'article:author_name',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'dcterms.creator',
    'citation_author',
    'byl',
    'article:author',
    'creator',
    'dc.author',
    'article.author',
    'og:article:author',
    'cxenseparse:author',
    'shareaholic:article_author_name',
  ],
  published: [
    'article:published_time',
    'article:published',
    'datepublished',
    'og:article:published_time',
    'og:published_time',
    'parsely-pub-date',
    'sailthru.date',
    'citation_publication_date',
    'citation_online_date',
    'dcterms.created',
    'dcterms.issued',
    'dc.date.issued',
    'dc.date.created',
    'dcterms.date',
    'dc.date',
    'publishdate',
    'publish-date',
    'publish_date',
    'publication_date',
    'pubdate',
    'published',
    'date.published',
    'cxenseparse:recs:publishtime',
    'article.published',
    'article_date_original',
    'originalpublicationdate',
    'ptime',
    'displaydate',
    'date',
    'created',
    'rnews:datepublished',
    'last-published',
  ],
  modified: [
    'article:modified_time',
    'article:modified',
    'datemodified',
    'og:updated_time',
    'dcterms.modified',
    'dc.date.modified',
    'lastmod',
    'last-modified',
    'modified',
    'revision_date',
    'article.updated',
    'utime',
  ],
  publisher: [
    'og:site_name',
    'application-name',
    'publisher',
    'dc.publisher',
    'dcterms.publisher',
    'citation_journal_title',
    'apple-mobile-web-app-title',
    'al:android:app_name',
    'copyright',
    'copyright-holder',
  ],
  section: [
    'article:section',
    'og:article:section',
    'parsely-section',
    'article.section',
    'articlesection',
    'section',
    'category',
    'cxenseparse:section',
  ],
  keywords: ['news_keywords', 'keywords', 'article:tag', 'og:article:tag', 'parsely-tags', 'sailthru.tags'],
  language: ['og:locale', 'content-language', 'dc.language', 'dcterms.language', 'language', 'inlanguage'],
}

/** Of the names above, those of schema.org: they come from `itemprop`, not from `name`. */
export const MICRODATA_NAMES: ReadonlySet<string> = new Set(['headline', 'datepublished', 'datemodified', 'articlesection', 'inlanguage'])

/** Bodies that supply news and sign none of it as a person. */
export const AGENCIES: ReadonlySet<string> = new Set(
  (
    'reuters|thomson reuters|afp|agence france-presse|agence france presse|associated press|the associated press|ap|ap news|dpa|deutsche presse-agentur|dpa-afx|epa|efe|agencia efe|ansa|' +
    'xinhua|tass|itar-tass|ria novosti|interfax|apa|sda|keystone-sda|keystone|afxp|sid|kna|epd|pti|press trust of india|ians|ani|uni|kyodo|kyodo news|jiji|jiji press|jiji-press|yonhap|bernama|' +
    'antara|anadolu|anadolu agency|aa|belga|anp|pa|pa media|press association|upi|bloomberg|bloomberg news|cnn wire|tribune news service|news agency|idn|ips|inter press service|europa press|' +
    'agência brasil|lusa|agerpres|ots|presseportal|pr newswire|business wire|globenewswire|accesswire|pressetext|newswire|wire reports|wire services|wire service|age|agra-europe|news desk|web desk|news service'
  ).split('|'),
)

/** What stands where a name should and is none: software's defaults, desks and teams. Tried on a whole name in lower case. */
export const NOT_A_PERSON: RegExp =
  /^(?:\w*admin(?:istrator)?|root|user|webmaster|editor(?:s|ial)?(?: (?:team|staff|board))?|editors?|the editors?|staff|site ?admin|super ?user|test|unknown|anonymous|anonym|none|null|undefined|n\/?a|no author|guest(?: (?:author|contributor|post|writer))?|contributors?|contributed|author|autor|press release|pressemitteilung|pressestelle|presse|news ?room|news|newsdesk|home|website|team|company|default|wordpress|wp|website|online|follow|kontakt|contact|profile?|mehr|more|view|über|about|e-?mail|twitter|facebook|bio|posts|autoren|authors|share|cc(?: by.*)?|posted|(?:by|von|par))$/

/** Words that make a name one of a body rather than of a person. */
export const BODY_WORDS: RegExp =
  /(?:^|[\s.-])(?:staff|team|desk|redaktion|redaktionsteam|onlineredaktion|redacción|redaccion|redação|redazione|rédaction|redactie|editorial|editors?|newsroom|news|agency|agentur|agencies|agence|agencia|press|presse|magazin|magazine|zeitung|verlag|gmbh|ag|ev|e\.v\.|inc|llc|ltd|corp|company|media|medien|network|group|gruppe|institut|institute|universität|university|ministerium|ministry|verein|verband|stiftung|foundation|association|center|centre|bureau|service|services|online|blog|tv|radio|fernsehen|wire|reports?|reporters?|correspondents?|contributors?|times|post|herald|tribune|journal|gazette|daily|weekly|bund|bundesverband|partei|fraktion|gesellschaft|kommunikation|öffentlichkeitsarbeit|www|https?|club|studio|studios|publishing|community|portal|digital|international|customs|border|protection|police|polizei|department|government|regierung|office|council|committee|ministry|army|church|kirche|kreuz|feuerwehr|abteilung|presseabteilung|agriculture|comments?|kommentare?|comentarios?|commentaires?)(?:$|[\s.-])/i

/** Words before a name in links to what else the author wrote, and after it. */
export const AUTHOR_LINK_WORDS: RegExp =
  /^(?:(?:alles|alle (?:artikel|beiträge)|mehr|beiträge|artikel|view all posts|all posts|posts|more|articles|stories|profile?|voir tous les articles|ver todas las entradas|artículos)\s+(?:von|by|from|of|de|par)\s+)|\s+(?:alle (?:artikel|beiträge)|view all posts|view profile|more (?:articles|stories)|see more|follow|profil|folgen)$/iu

/** What else is credited on a byline: all after it is about that. */
export const OTHER_CREDITS: RegExp =
  /\s+(?:illustration(?:en|s)?|fotos?|photos?|photography|\w*bild(?:er)?|grafik|video|bearbeitung|übersetzung|translated|graphics?)\b.*$/iu

/** Words that open a byline. */
export const BYLINE_LEAD: RegExp =
  /^(?:(?:written|reported|story|posted|published|words|text|article|compiled|authored|edited|created|analysis|opinion|review|reporting|guest (?:post|column)|submitted|contributed|veröffentlicht|geschrieben|verfasst|erstellt|eingestellt|ein (?:artikel|beitrag|kommentar|gastbeitrag)|von unser\w+ \w+|publié|escrito|publicado|scritto|pubblicato)\s+(?:(?:on|am|le|el)\s+.{4,40}?\s+)?)?(?:by|von|par|por|di|da|door|av|af|oleh|автор|autor(?:in|en)?|author|authors|auteur|autore|redakteur(?:in)?|texte|text|words|reporter)(?:\s*[:：–-]\s*|\s+)/iu

/** What somebody is, after the name: no second name. */
export const OFFICES: RegExp =
  /(?:^|[\s-])(?:\w*(?:leiter|direktor|referent|professor|forscher|wissenschaftler|sprecher|redakteur|berater|expert|minister|präsident|trainer|student|doktorand)(?:in|en|e)?|\w*(?:vorsitzende|beauftragte|angestellte)[rn]?|(?:senior|staff|managing|deputy|associate|assistant|executive|chief|political|foreign) \w+|director|president|chairman|chairwoman|fellow|lecturer|researcher|analyst|columnist|correspondent|editor|reporter|founder|journaliste?|periodista|giornalista|profesora?|professeure?|docente)(?:$|[\s.,-])/iu

/** Degrees and memberships after a name. */
export const CREDENTIALS: RegExp =
  /,?\s+(?:ph\.?\s?d\.?|m\.?d\.?|rn|mba|esq\.?|m\.?sc\.?|b\.?sc\.?|m\.?a\.?|b\.?a\.?|dds|rd|cpa|cfp|ll\.?[bm]\.?|mph|dipl\.?-\S+)$/iu

/** What parts two names in a byline. */
export const NAME_PARTS: RegExp =
  /\s*(?:[;|•·]|,(?!\s*(?:jr|sr|ph\.?d|md|m\.d|esq|iii?|iv)\b)|(?:^|\s)(?:and|und|et|y|e|en|og|och|with|mit|&|\+)(?=\s))\s*/iu

/** Words inside names that are in lower case. */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  "de da do dos das del della delle di du des la le les el al bin ibn ben bint binti abu van von vom der den ter ten te zu zum zur und af av y e i o' ap ould la'".split(
    ' ',
  ),
)
