/**
 * Given names of men and women alike, which the table of first names (one gender each) leaves out, and syllables that given names are spelt by. Own work
 * (MIT), from general knowledge; nothing is copied.
 */
const list = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Either a man's or a woman's, without accents: whoever asks folds first. */
export const EITHER_GENDER: ReadonlySet<string> = list(
  // English
  'Vivian Hyacinth Hilary Marion Meredith Alexis Evelyn Leslie Laurie Merle Gayle Shannon Stacy Stacey Tracy Tracey Kelly Kerry Lindsay Ashley Courtney Dana Robin Jocelyn Connie ' +
    // French, Basque, Iberian
    'Camille Claude Dominique Gael Maxence Morgan Noa Joana Trinidad Guadalupe Eneko Ander ' +
    // Turkish, Persian, Arabic
    'Deniz Umut Evren Yasar Ozgur Nur Noor Amal Iman Jihad Nidal Ihsan Ismat Hikmat Wissam Rajaa Nour Omid ' +
    // Sikh and other South Asian
    'Gurpreet Harpreet Manpreet Jaspreet Amarjit Paramjit Kuldeep Sukhwinder Kiran Jyoti Suman Shashi Kamal Santosh Baljit ' +
    // Indonesian, Malay, Filipino, Thai, Burmese
    'Sri Tri Dwi Eka Wahyu Yuni Dian Eko Ayu Nyoman Wayan Ketut Putu Kadek Komang Somchai Thant ' +
    // Japanese
    'Makoto Hikaru Chihiro Kaoru Akira Yuki Shinobu Hiromi Masami Tomomi Natsuki Nao Ryo ' +
    // African
    'Kelechi Chidi Ebele Uche Ngozi Chinwe Oluwaseun Ayo Bisi Dayo Tayo Femi Bola Kehinde Taiwo Idowu Abimbola Olajumoke Tendai Tatenda Farai Kudzai Rudo Thabo Lerato ' +
    'Kagiso Tshepo Haile Selam Desta Tsehay Alemu Barasa Kofi Kwame Ebo',
)

const OPEN = 'uang|ang|eng|ong|uai|uan|an|en|un|ai|ei|ao|ou|ua|uo|ui|a|e|u'
const CLOSE = 'iang|iong|ing|ian|iao|in|ia|ie|iu|i'

/** One syllable of a Chinese given name in pinyin: which finals an initial takes is fixed ("hin" is none). */
export const PINYIN_SYLLABLE: string = [
  `(?:zh|ch|sh|[zcsr])(?:${OPEN}|i)`,
  `[gkh](?:${OPEN})`,
  `[bpmfdtnl](?:${OPEN}|${CLOSE}|ue|o)`,
  `[jqx](?:${CLOSE}|uan|un|ue|u)`,
  'y(?:ang|ong|uan|ing|an|ao|in|ou|un|ue|e|i|u|a)',
  'w(?:ang|eng|an|en|ai|ei|a|o|u)',
  '(?:ang|an|ai|ao|en|er|ou|a|e)',
].join('|')

/** One syllable of a Korean given name, in the spellings that people use. */
export const KOREAN_SYLLABLE =
  '(?:kk|tt|pp|ch|sh|[gkndrlmbpsjhctyw])?(?:yeo|yae|weo|wae|ae|eo|eu|ou|oo|oe|ui|ue|wa|we|wi|wo|ya|ye|yo|yu|ie|ee|a|e|i|o|u)(?:ng|ck|[klmnptbhg])?'

/** One syllable of a Vietnamese name, without its marks. */
export const VIETNAMESE_SYLLABLE =
  '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvxy])?(?:uye|uyu|ieu|yeu|uoi|uou|oai|oay|oeo|uay|ia|ie|iu|ua|ue|ui|uo|uu|uy|oa|oe|oi|ai|ao|au|ay|eo|eu|ye|a|e|i|o|u|y)(?:ch|ng|nh|[cmnpt])?'
