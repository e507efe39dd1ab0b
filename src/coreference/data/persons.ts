/** English nouns that mean one person and hardly ever anything else: callings, kin, and what people are to each other. Written for copydesk; CC0. */
export const PERSON_NOUNS: ReadonlySet<string> = new Set(
  [
    // kin and age
    'man woman boy girl child baby toddler infant teenager teen youth youngster adult pensioner retiree orphan twin person individual gentleman lady guy lad fellow stranger',
    'mother father mum mom dad parent son daughter brother sister sibling husband wife spouse fiancé fiancée fiance fiancee partner widow widower bride groom bridegroom girlfriend boyfriend uncle aunt cousin nephew niece grandfather grandmother grandson granddaughter grandparent stepfather stepmother stepson stepdaughter godfather godmother relative ancestor heir heiress newlywed',
    // who people are to each other
    'friend neighbour neighbor colleague co-worker coworker classmate roommate teammate companion acquaintance rival opponent enemy ally supporter follower fan admirer critic detractor sceptic skeptic sympathiser sympathizer mentor protégé pupil student schoolboy schoolgirl graduate undergraduate alumnus apprentice trainee intern newcomer beginner veteran survivor victim casualty witness bystander onlooker passer-by eyewitness resident villager local native inhabitant citizen taxpayer voter migrant immigrant emigrant refugee asylum-seeker foreigner exile expatriate tourist visitor traveller traveler passenger commuter pedestrian motorist cyclist customer client consumer shopper patient tenant landlord landlady homeowner lodger guest host hostess user viewer reader listener donor volunteer beneficiary recipient winner loser champion runner-up contestant competitor finalist nominee candidate contender challenger frontrunner incumbent successor predecessor',
    // law and order
    'suspect defendant plaintiff accused convict prisoner inmate detainee captive hostage kidnapper burglar thief robber shoplifter smuggler trafficker dealer gunman assailant attacker murderer killer rapist arsonist fraudster hacker gangster mobster terrorist bomber assassin sniper pirate fugitive culprit perpetrator offender informant informer whistleblower judge magistrate prosecutor attorney lawyer solicitor barrister juror bailiff notary policeman policewoman constable detective investigator inspector sheriff officer patrolman warden jailer bodyguard watchman doorman',
    // callings
    'driver pilot captain sailor seaman skipper fisherman farmer peasant herder shepherd rancher gardener miner worker labourer laborer employee employer employee builder bricklayer carpenter plumber electrician mechanic engineer architect surveyor welder painter decorator locksmith tailor seamstress shoemaker cobbler jeweller jeweler weaver potter blacksmith baker butcher brewer winemaker chef cook waiter waitress bartender barista barman barmaid innkeeper hotelier shopkeeper grocer greengrocer florist hairdresser barber cleaner janitor caretaker housekeeper maid butler nanny babysitter au-pair porter courier postman mailman lorry-driver trucker cabbie cabdriver chauffeur conductor stewardess steward flight-attendant fireman firefighter paramedic rescuer lifeguard ranger gamekeeper hunter angler',
    'doctor physician surgeon nurse midwife dentist pharmacist chemist optician therapist psychologist psychiatrist paediatrician pediatrician cardiologist oncologist virologist epidemiologist veterinarian vet carer caregiver scientist researcher professor lecturer teacher schoolteacher headteacher headmaster headmistress tutor instructor trainer coach scholar academic economist historian philosopher sociologist anthropologist archaeologist linguist mathematician physicist biologist botanist zoologist geologist astronomer astronaut cosmonaut meteorologist statistician analyst expert specialist consultant adviser advisor technician programmer developer designer inventor librarian archivist curator translator interpreter',
    'journalist reporter correspondent columnist editor newsreader broadcaster presenter anchorman anchorwoman commentator blogger photographer cameraman filmmaker director producer screenwriter playwright dramatist author writer novelist poet essayist biographer publisher illustrator cartoonist sculptor artist musician pianist violinist cellist guitarist drummer trumpeter saxophonist singer songwriter vocalist soprano tenor baritone rapper composer dancer ballerina choreographer actor actress comedian comic entertainer magician clown acrobat model celebrity superstar',
    'footballer player striker goalkeeper midfielder defender winger forward fullback quarterback linebacker pitcher batsman bowler cricketer golfer sprinter runner hurdler swimmer diver rower gymnast boxer wrestler fencer skier skater snowboarder biathlete cyclist jockey racer athlete sportsman sportswoman Olympian paralympian referee umpire linesman manager substitute debutant',
    'businessman businesswoman entrepreneur industrialist financier banker broker trader investor shareholder accountant auditor bookkeeper clerk secretary receptionist typist salesman saleswoman saleswoman merchant retailer wholesaler importer exporter contractor executive boss chief-executive chairman chairwoman chairperson founder co-founder owner proprietor millionaire billionaire tycoon magnate mogul trustee treasurer negotiator mediator arbitrator organiser organizer planner campaigner activist protester protestor demonstrator striker dissident rebel insurgent militant guerrilla fighter soldier serviceman servicewoman conscript recruit cadet paratrooper marine infantryman gunner lieutenant sergeant corporal colonel general admiral commander commandant warlord mercenary spy agent diplomat ambassador envoy consul attaché emissary delegate observer',
    'politician lawmaker legislator parliamentarian congressman congresswoman senator deputy councillor councilman councilwoman alderman governor mayor minister premier president chancellor monarch king queen prince princess duke duchess earl count countess baron baroness emperor empress sultan emir sheikh tsar shah statesman stateswoman leader ruler dictator strongman bureaucrat civil-servant official spokesman spokeswoman spokesperson aide staffer strategist pollster lobbyist speechwriter whip',
    'priest bishop archbishop cardinal pope pontiff pastor preacher vicar chaplain monk nun friar abbot abbess rabbi imam mullah cleric clergyman missionary prophet saint pilgrim worshipper believer theologian',
    'hero heroine genius pioneer legend icon idol villain fool liar coward traitor patriot nationalist socialist communist conservative liberal feminist environmentalist conservationist philanthropist humanitarian collector enthusiast amateur professional gambler drinker smoker addict vegetarian walker hiker climber mountaineer explorer adventurer settler colonist nomad slave servant master mistress beggar vagrant',
  ]
    .join(' ')
    .split(' '),
)

/** Callings by which somebody is spoken of again whom the text has not called that before. */
export const CALLINGS: ReadonlySet<string> = new Set(
  'candidate nominee contender challenger frontrunner politician lawmaker legislator diplomat lawyer attorney doctor surgeon scientist researcher professor scholar academic economist historian journalist reporter editor author writer novelist poet playwright artist painter sculptor photographer architect designer director filmmaker producer actor actress comedian singer musician composer conductor pianist footballer player striker midfielder defender goalkeeper athlete swimmer runner cyclist boxer golfer coach manager trainer activist campaigner dissident cleric priest bishop archbishop cardinal preacher entrepreneur businessman businesswoman executive investor billionaire tycoon engineer inventor explorer astronaut pilot chef philanthropist'.split(
    ' ',
  ),
)

const kinds = [
  'striker forward winger attacker footballer captain player',
  'midfielder playmaker footballer captain player',
  'defender fullback full-back footballer captain player',
  'goalkeeper keeper footballer captain player',
  'sprinter runner hurdler athlete swimmer rower gymnast skier biathlete cyclist champion medallist medalist',
  'tennis-player player golfer boxer wrestler athlete champion',
  'director filmmaker film-maker screenwriter producer',
  'actor actress star comedian entertainer celebrity',
  'singer musician songwriter vocalist rapper star artist performer',
  'soprano mezzo-soprano contralto tenor baritone bass singer diva star artist',
  'pianist violinist cellist guitarist drummer trumpeter saxophonist flautist organist harpist soloist virtuoso musician composer artist',
  'conductor maestro musician',
  'dancer ballerina choreographer artist star',
  'chef cook restaurateur',
  'designer couturier',
  'pilot aviator airman airwoman captain',
  'astronaut cosmonaut',
  'detective investigator inspector policeman policewoman sleuth',
  'judge magistrate jurist justice',
  'farmer grower rancher smallholder',
  'fisherman angler trawlerman skipper',
  'builder developer contractor',
  'teacher schoolteacher headteacher headmaster headmistress educator',
  'nurse midwife carer medic',
  'jockey rider horseman horsewoman',
  'driver racer motorist',
  'referee umpire official',
  'priest vicar rector parson clergyman cleric churchman',
  'rabbi cleric',
  'landlord landlady publican innkeeper',
  'butcher baker grocer shopkeeper trader',
  'hacker coder programmer engineer',
  'painter sculptor artist photographer',
  'author writer novelist poet playwright essayist biographer columnist',
  'journalist reporter correspondent editor columnist broadcaster presenter anchor',
  'politician lawmaker legislator parliamentarian MP MEP senator congressman congresswoman deputy councillor',
  'businessman businesswoman entrepreneur billionaire millionaire tycoon magnate mogul industrialist investor financier',
  'executive boss chief chairman chairwoman CEO',
  'scientist researcher professor scholar academic expert physicist chemist biologist virologist epidemiologist economist historian',
  'doctor physician surgeon medic',
  'lawyer attorney solicitor barrister counsel prosecutor',
  'activist campaigner dissident protester critic environmentalist',
  'priest bishop archbishop cardinal primate metropolitan cleric clergyman churchman pastor prelate',
  'imam mullah cleric preacher ayatollah',
  'general admiral commodore marshal commander officer soldier',
  'soldier officer commander general colonel captain lieutenant sergeant',
  'rebel insurgent militant guerrilla warlord commander fighter',
  'coach manager trainer',
  'diplomat ambassador envoy',
].map((words): ReadonlySet<string> => new Set(words.split(' ')))

/** What players are on the field: who is one of these is no other. */
export const POSITIONS: ReadonlySet<string> = new Set(
  'striker forward winger attacker midfielder playmaker defender fullback full-back left-back right-back centre-back goalkeeper keeper'.split(
    ' ',
  ),
)

/** Nouns for who has a part in what happened to others: with "the" they mean whoever had it, and not whom the text goes on about. */
export const IN_PARTS: ReadonlySet<string> = new Set(
  'person individual judge magistrate prosecutor lawyer attorney solicitor barrister counsel spokesman spokeswoman spokesperson suspect victim driver passenger pilot robber thief burglar attacker assailant killer murderer gunman shooter bomber caller witness bystander policeman policewoman officer detective doctor surgeon nurse paramedic firefighter referee umpire linesman reporter interviewer moderator mediator landlord tenant host guest waiter clerk guard dealer buyer seller owner patient baby child son daughter father mother brother sister husband wife widow friend neighbour neighbor colleague aide deputy assistant translator interpreter photographer complainant plaintiff defendant source official insider juror winner loser hostage kidnapper stranger customer client employee'.split(
    ' ',
  ),
)

/** For each noun the others of its sort of calling: who is a "director" may be called "the filmmaker". */
export const LIKE_CALLINGS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...new Set(kinds.flatMap((kind) => [...kind]))].map((noun) => [
    noun,
    new Set(kinds.filter((kind) => kind.has(noun)).flatMap((kind) => [...kind])),
  ]),
)
