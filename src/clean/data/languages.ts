/** The commonest words of languages in Latin and Cyrillic letters; words that several languages share count for each. */
export const STOP_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in a is that for it was on with as are be this by have from at not he his they which you had their were has would will been said but who its more about',
  de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über',
  fr: 'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec ont aux cette mais ou son été leur être nous vous',
  es: 'de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son también',
  pt: 'de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já eu também só pelo pela até isso são foi',
  it: 'di e il la che in a per un è del le si con i da non una della sono dei al ha come più alla gli lo anche nel ma delle o dal questo nella se su era essere stato',
  nl: 'de van het een en in is dat op te zijn met voor niet aan er die om ook als dan maar bij door over uit naar nog worden heeft werd wordt hij deze meer was tot',
  sv: 'och att det i som en på är av för med den till inte har de ett om var jag men sig så från vi kan när år nu skulle också efter hade vid eller under man',
  da: 'og i at det en den til er som på de med han af for ikke der var mig sig men et har om vi min havde ham hun nu over da fra du ud sin dem os op man efter blev kan',
  no: 'og i det på som er en til å han av for med at var de ikke den har jeg om et men seg hun hadde fra du kan eller når ut opp vi etter bli ble så mot være sine bare',
  fi: 'ja on ei että se hän oli ovat myös kun mutta joka niin tai mukaan sen ole vain jo kuin ollut olla jos sekä vuoden joita tämä jotka nyt noin sitä sanoo voi',
  pl: 'w i na z nie się do to że jest o jak po co ale od za przez dla tym czy są jego tego ze być oraz był który które może ma tak już także się jako',
  cs: 'a v se na je že s z do o k i ve pro za by ale jako po od které který jsou také při až jeho tak podle jen bude byl bylo byla už co nebo mezi jsme však',
  sk: 'a v sa na je že s z do o k aj vo pre za by ale ako po od ktoré ktorý sú tiež pri až jeho tak podľa len bude bol bolo bola už čo alebo medzi sme však',
  hu: 'a az és hogy nem is egy ez meg volt már csak de mint azt ha el vagy még ki van szerint lesz nagyon után amely pedig most minden azonban között lehet fel',
  ro: 'de și în a la cu pe nu care este o că din un pentru mai se al au sunt ce fi fost prin ca dar sau după lui iar cel cea fost această',
  tr: 've bir bu da de için ile çok daha olarak gibi en olan sonra kadar ne ise o var ya ama göre her ki değil iki mi oldu olduğunu dedi yeni büyük',
  id: 'yang dan di dengan untuk dari ini pada tidak dalam itu akan juga ke adalah oleh karena ada mereka sudah telah bisa kami saya atau sebagai lebih kata hari orang tahun',
  vi: 'và của là có cho không được trong một với các người những đã này khi đến về để ở ra năm từ cũng nhiều như vào tại sẽ phải',
  hr: 'i u je da se na su za od s a o koji kao ne nije bi iz što to sam će ali koje do samo već te po bio kako godine jer biti više može nakon',
  sl: 'in je v da na se so za z ki pa tudi ne ni s kot bo po pri od o bi do če ali ga še leta kar bil več le so že',
  et: 'ja on ei et ta oli see kui ka mis aga või kes tema seda ning oma nii välja nad eesti üle pole ole veel aasta peab saab pärast',
  lv: 'un ir ar no ka par uz bet kas arī tas lai kā to gan pēc nav ja pie vai tika būs viņš gada vairāk šo',
  lt: 'ir yra kad su į bet tai iš kaip ne o už apie jo dėl tik buvo nuo jau per kuris taip dar bus šis po ar pagal',
  ca: 'de la que el i a en les del per amb un no es una els al dels com més ha aquest són si va però també aquesta entre fins ser sobre',
  sq: 'të e në dhe i një për me që nga është së ka nuk do si më u janë por ai kjo kanë duke pas kur ky prej',
  ru: 'и в не на что с он по как это но из за от к у его а для до же был то так все было или если бы мы во при они она только года',
  uk: 'і в на не що з та до у за як від це про по він але для його які який або так також був є вони із під час якщо року при',
  bg: 'на и в да се за от е с не по че са ще до това ще като които но бе който след при има или към може той му само как',
  sr: 'и у је да се на су за од са а о који као не није би из што то сам ће али које до само већ те по био како године',
  be: 'і ў не на што з ён па як гэта але для да ад яго за якія які пра быў у таксама каб ці мы яны гэтага',
}

/** Languages told by their letters alone: a script, and within it letters that only one language has. */
export const SCRIPTS: readonly { language: string; letters: RegExp }[] = [
  { language: 'el', letters: /[\u0370-\u03ff\u1f00-\u1fff]/g },
  { language: 'he', letters: /[\u05d0-\u05ea]/g },
  { language: 'ar', letters: /[\u0600-\u06ff]/g },
  { language: 'hi', letters: /[\u0900-\u097f]/g },
  { language: 'bn', letters: /[\u0980-\u09ff]/g },
  { language: 'pa', letters: /[\u0a00-\u0a7f]/g },
  { language: 'gu', letters: /[\u0a80-\u0aff]/g },
  { language: 'ta', letters: /[\u0b80-\u0bff]/g },
  { language: 'te', letters: /[\u0c00-\u0c7f]/g },
  { language: 'th', letters: /[\u0e00-\u0e7f]/g },
  { language: 'ka', letters: /[\u10a0-\u10ff]/g },
  { language: 'hy', letters: /[\u0530-\u058f]/g },
  { language: 'ko', letters: /[\uac00-\ud7af\u1100-\u11ff]/g },
  { language: 'ja', letters: /[\u3040-\u30ff]/g },
  { language: 'zh', letters: /[\u4e00-\u9fff]/g },
]

/** Letters of the Arabic script that Persian and Urdu have and Arabic has not. */
export const ARABIC_SCRIPT: readonly { language: string; letters: RegExp }[] = [
  { language: 'ur', letters: /[\u0679\u0688\u0691\u06ba\u06be\u06c1\u06d2]/g },
  { language: 'fa', letters: /[\u067e\u0686\u0698\u06af\u06cc\u06a9]/g },
]
