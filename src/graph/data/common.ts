/**
 * Words that tell little about who is meant. Written for copydesk (MIT).
 */

/** Family names that millions bear: two articles with the same full name may mean two people. */
export const COMMON_FAMILY_NAMES: ReadonlySet<string> = new Set(
  (
    'smith johnson williams brown jones miller davis wilson anderson thomas taylor moore jackson martin lee thompson white harris clark lewis ' +
    'robinson walker young allen king wright scott hill green adams baker nelson hall campbell mitchell roberts carter phillips evans turner parker ' +
    'collins edwards stewart morris murphy cook rogers morgan cooper bailey reed kelly howard ward cox richardson wood watson bennett gray james ' +
    'hughes price myers long foster sanders ross powell jenkins perry russell sullivan bell coleman butler henderson barnes fisher simmons patterson jordan reynolds hamilton graham ' +
    'wallace woods cole west owens ellis gibson hunter ford alexander marshall mason dixon hunt black webb simpson porter shaw rice robertson mills grant knight ' +
    'stone burns palmer hart cunningham elliott bradley carroll duncan armstrong berry andrews johnston ray lane riley carpenter perkins harvey lawrence richards garcia rodriguez martinez hernandez lopez gonzalez perez sanchez ramirez torres flores rivera ' +
    'gomez diaz fernandez silva santos oliveira souza pereira costa ferreira almeida kim park choi jung kang wang li zhang liu chen yang huang zhao wu zhou xu sun ma ' +
    'nguyen tran le pham singh kumar sharma gupta patel khan ahmed ali hussain hassan mohamed muhammad ibrahim ivanov petrov smirnov ' +
    'muller schmidt schneider fischer weber meyer rossi russo ferrari dubois durand yilmaz demir kaya tanaka suzuki sato takahashi watanabe'
  ).split(' '),
)

/** Given names that millions bear. */
export const COMMON_GIVEN_NAMES: ReadonlySet<string> = new Set(
  (
    'james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kevin brian george ' +
    'edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander patrick frank raymond jack dennis jerry ' +
    'peter henry adam nathan zachary walter kyle harold carl arthur roger joe bill bob rob jim jimmy mike tom dick chuck ed ted dan dave tony chris matt nick steve greg ken ron don tim ben sam alex larry jeff ' +
    'mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura ' +
    'helen sharon cynthia kathleen amy angela anna ruth brenda pamela nicole katherine samantha christine emma catherine julie jane kate liz sue ' +
    'jose juan carlos luis miguel jorge pedro manuel francisco antonio javier fernando maria ana carmen rosa laura joao paulo marcos ' +
    'mohamed mohammed muhammad ahmed ali hassan hussein omar ibrahim abdullah fatima aisha raj amit sanjay rahul priya ivan sergei dmitry alexei andrei vladimir mikhail olga elena natalia ' +
    'wei ming jun li hui yong min ji jin hans peter michel jean pierre marco giuseppe'
  ).split(' '),
)

/** Words that names of bodies share with those of any other country: "Supreme Court", "Ministry of Foreign Affairs". */
export const GENERIC_WORDS: ReadonlySet<string> = new Set(
  (
    'the of and for on in to national supreme high federal central constitutional general state public royal union people peoples republic republican democratic ' +
    'liberal labour labor conservative socialist communist national green progressive popular social christian party coalition alliance front movement opposition ' +
    'court courts ministry minister department office agency authority bureau board bank reserve treasury council cabinet government administration commission committee ' +
    'parliament assembly senate house representatives commons lords congress chamber deputies lower upper diet legislature election elections electoral ' +
    'police force forces army navy air armed military guard guards defense defence security intelligence service services border coast customs ' +
    'foreign home interior internal external affairs health education justice finance economy economic trade commerce industry energy environment agriculture labour transport transportation ' +
    'culture tourism sports sport science technology university college school hospital institute academy museum library press news media radio television ' +
    'association federation society organization organisation institution foundation fund club team league cup games company corporation group ' +
    'fire emergency disaster management meteorological weather statistics attorney prosecutor prosecutors director affairs city county district regional provincial municipal local capital ' +
    'international world day year summit conference meeting war agreement treaty accord act bill law constitution'
  ).split(' '),
)

/** Short forms of English given names, each line one name. */
export const SHORT_FORMS: readonly (readonly string[])[] = (
  'joseph joe|william bill will|robert bob rob|james jim jimmy|john jack johnny|michael mike|thomas tom|richard dick rick|charles charlie chuck|edward ed ted|' +
  'daniel dan|david dave|anthony tony|christopher chris|matthew matt|nicholas nick|steven steve|stephen steve|gregory greg|kenneth ken|ronald ron|donald don|' +
  'timothy tim|benjamin ben|samuel sam|andrew andy drew|peter pete|lawrence larry|alexander alex|frederick fred|gerald jerry|jeffrey jeff|patrick pat|' +
  'raymond ray|theodore ted|vincent vince|walter walt|zachary zach|elizabeth liz beth|katherine kate kathy|catherine cathy kate|margaret maggie|susan sue|' +
  'deborah debbie|jennifer jen|jessica jess|patricia pat|rebecca becky|victoria vicky|christine chris|pamela pam|barbara barb|amanda mandy'
)
  .split('|')
  .map((line) => line.split(' '))
