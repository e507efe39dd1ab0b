/**
 * Words that only the name of a company, a bank, a club or a broadcaster ends in or opens with. Words that are family names, too ("Marine", "Banks"), are left
 * out. Own work (MIT), from general knowledge.
 */
const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** "Ruwenzori Cement", "Corrigan Brothers", "Karoo Civils", "Nordvest Capital" */
export const FIRM_ENDS: ReadonlySet<string> = list(
  'Aerospace Airlines Airways Analytics Apparel Automotive Aviation Bakeries Bakery Bancorp Beverages Biosciences Biotech Breweries Brewery Brewing Broadcasting Brothers Builders ' +
    'Cables Capital Catering Cellulose Cement Ceramics Chemicals Civils Clothing Coffee Communications Components Confectionery Constructions Consultants Consulting Contractors ' +
    'Cosmetics Creamery Creameries Dairies Dairy Diagnostics Distilleries Distillers Distillery Electric Electricals Electronics Energies Energy Engineering Engines Enterprises Entertainment ' +
    'Equities Estates Exploration Farms Ferries Fertilisers Fertilizers Films Finance Fisheries Foods Footwear Foundries Foundry Freight Furniture Gaming Generics ' +
    'Haulage Healthcare Hotels Hydro Industries Insurance Investments Ironworks Jewellers Labs Laboratories Leasing Logistics Machinery Manufacturing Maritime Materials Media Metals ' +
    'Microsystems Milling Minerals Mines Mining Mobility Motors Networks Nickel Nurseries Nutrition Oil Optics Outfitters Packaging Paints Paper Petroleum Pharma Pharmaceuticals Phosphates ' +
    'Pictures Plast Plastics Plantations Polymers Poultry Printers Productions Properties Quarries Railways Realty Records Refineries Renewables Resorts Resources Retail Robotics ' +
    'Rubber Scaffolding Seafood Seafoods Securities Seeds Semiconductor Semiconductors Shipbuilders Shipbuilding Shipping Shipyard Shipyards Software Solar Solutions Spinning ' +
    'Stationers Steelworks Stores Studios Supermarkets Synthetics Systems Tech Technologies Technology Telecom Telecommunications Telecoms Telecommunication Textiles Timber Tobacco Tractors ' +
    'Lithium Uranium Cobalt Graphite Copper Coal Diamonds Platinum Grain Cocoa Hydrogen Ports Ferries Biscuits Transit Trawlers Tyres Utilities Vaccines Ventures Vineyards Wines Wireless Woollens Bros',
)

/** "Brauerei Lindenthal", "Grupo Almenar", "FC Zlatar": what a body is comes first. */
export const FIRM_OPENERS: ReadonlySet<string> = list(
  'Banca Banco Bank Banque Brauerei Caixa Caja Cervecería Cervejaria Compagnie Companhia Compañía Cooperativa Coopérative Editora Editorial Ediciones Éditions Empresa Empresas Fundação Fundación Fundația ' +
    'Fondation Fondazione Gruppo Grupo Groupe Laboratoires Laboratorios Librairie Radio Rederiet Rederij Sparkasse Stiftung Stichting Studio Verlag Volksbank Zavod Inmobiliaria Constructora ' +
    'Sport FC AFC SC AC CF CD CA RC FK NK HNK SK SV TSV VfB VfL TSG BSC KV KS MTK FF IF IFK BK RFC Athletic Atlético Atletico Deportivo Dinamo Dynamo Lokomotiv Olympique Sporting Racing Spartak Torpedo Zenit ' +
    'Djurgårdens Bohemians Inter Juventud Estudiantes Galatasaray Partizan Radnik Sloboda Borac Budućnost Hajduk Zrinjski Rapid Slavia Sparta Wisła Polonia Legia Górnik',
)

/** A club that is called by these alone after its town: "Norwick Wanderers", "Eastmoor Celtic". */
export const CLUB_ENDS: ReadonlySet<string> = list(
  'Wanderers Celtic Rovers Rangers United Athletic Albion Hotspur Harriers Academical Dynamo Spartak FC AFC SC CF FK RFC RFU GAA Gaels Emmets Sarsfields Shamrocks Hibernian Hibernians Thistle Argyle Orient ' +
    'Netball Rugby Cricket Football Hockey Basketball Spurs Tigers Lions Sharks Bulls Bears Eagles Warriors Giants Pirates Raiders Saints Stars Stormers Chiefs Blues Crusaders Hurricanes Highlanders Reds Rebels Broncos Cowboys Steelers Packers Yankees Dodgers Cubs ' +
    'Mariners Hornets Wildcats Huskies Bruins Lakers Celtics Knicks Rockets Hawks Falcons Ravens Titans Stingers Royals Riders Kings Wolves Pumas Jaguars Panthers',
)
