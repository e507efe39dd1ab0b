/** What ministers, commissioners and secretaries are "of" or "for", by the words that such fields end in. Own list (MIT), from general knowledge. */
export const FIELDS: ReadonlySet<string> = new Set(
  (
    'Administration Advancement Affairs Africa Agriculture Animals Aquaculture Aviation Biosecurity Broadcasting Budget Business Care Change Cities Citizenship Climate Colleges Commerce Communications Communities ' +
    'Conservation Construction Consumers Cooperation Co-operation Corrections Courts Crafts Culture Customs Decentralisation Defence Defense Democracy Development Digitalisation Digitalization Disability ' +
    'Education Elders Elections Electricity Employment Empowerment Energy Enterprise Environment Equality Equalities Ethics Europe Family Families Finance Fisheries Food Forests Forestry Gender ' +
    'Governance Government Growth Health Heritage Highways Housing Immigration Industry Industries Information Infrastructure Innovation Insurance Integration Investment Irrigation Islands Jobs Justice ' +
    'Labour Labor Land Lands Language Languages Learning Livestock Local Machinery Management Manpower Media Migration Mines Mining Mobility Municipalities Music Oceans Oil Pensions People Petroleum ' +
    'Planning Planning Police Policing Population Ports Poverty Power Prevention Prisons Privatisation Privatization Procurement Production Protection Rail Railways Reconciliation Reconstruction Recreation ' +
    'Reform Reforms Refugees Regions Regeneration Relations Religion Religions Research Reservoirs Resettlement Resilience Resources Revenue Rights Roads Safety Sanitation Schools Science Seniors Services Skills Society ' +
    'Solidarity Sport Sports State States Statistics Supply Supplies Sustainability Taxation Technology Telecommunications Textiles Tourism Trade Training Transition Transport Transportation Treasury Universities ' +
    'Utilities Veterans Volunteering Water Welfare Wildlife Women Works Youth'
  ).split(' '),
)
