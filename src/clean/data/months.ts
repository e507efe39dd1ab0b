const MONTHS: readonly string[] = [
  'january jan januar jänner jän janvier janv enero ene janeiro gennaio gen januari stycznia styczeń ledna leden ocak tammikuu január ianuarie января январь январь янв січня',
  'february feb februar februari février fevr févr fév febrero fevereiro fev febbraio februarie lutego luty února únor şubat helmikuu február февраля февраль фев лютого',
  'march mar märz mrz maerz mars marzo março maart marts mac maret marca marzec března březen mart maaliskuu március martie марта март мар березня',
  'april apr avril avr abril abr aprile april kwietnia kwiecień dubna duben nisan huhtikuu április aprilie апреля апрель апр квітня',
  'may mai mayo maio maggio mag mei maj maja května květen mayıs toukokuu május мая май травня',
  'june jun juni juin junio junho giugno giu czerwca czerwiec června červen haziran kesäkuu június iunie июня июнь июн червня',
  'july jul juli juillet juil julio julho luglio lug lipca lipiec července červenec temmuz heinäkuu július iulie июля июль июл липня',
  'august aug août aout agosto ago augustus agustus sierpnia sierpień srpna srpen ağustos elokuu augusztus августа август авг серпня',
  'september sep sept septembre septiembre setiembre setembro set settembre września wrzesień září eylül syyskuu szeptember septembrie сентября сентябрь сен вересня',
  'october oct oktober okt octobre octubre outubro out ottobre ott października październik října říjen ekim lokakuu október octombrie октября октябрь окт жовтня',
  'november nov novembre noviembre novembro noviembre listopada listopad listopadu kasım marraskuu noiembrie ноября ноябрь ноя',
  'december dec dezember dez décembre déc decembre diciembre dic dezembro dicembre desember des grudnia grudzień prosince prosinec aralık joulukuu decembrie декабря декабрь дек грудня',
]

/** The month, 1 to 12, that a name or an abbreviation in lower case stands for, in some twenty languages. */
export const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, at) => names.split(' ').map((name): [string, number] => [name, at + 1])),
)
