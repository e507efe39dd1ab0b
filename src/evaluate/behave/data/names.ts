/** Names of one culture: given names of men and women, and family names, in the form that English-language news uses. */
export interface CultureNames {
  culture: string
  men: readonly string[]
  women: readonly string[]
  families: readonly string[]
  /** Where the family name comes first in English-language news too. */
  familyFirst?: true
}

const words = (text: string): string[] => text.split(' ')

/**
 * Common names of twenty cultures. Written by the project from general knowledge: names are facts about the world, no list was copied, and no pair
 * is meant to be a person. Licence: the project's own (MIT). The choice is even, not representative: eight people a culture, half of them women.
 */
export const CULTURES: readonly CultureNames[] = [
  {
    culture: 'English',
    men: words('Oliver Graham Simon Peter'),
    women: words('Emily Harriet Susan Claire'),
    families: words('Whitfield Barlow Thornton Ashworth Pemberton Harding Lockwood Fairley'),
  },
  {
    culture: 'German',
    men: words('Jürgen Matthias Lukas Dieter'),
    women: words('Anke Sabine Katharina Ursula'),
    families: words('Brückner Lindemann Vogelsang Hofstetter Kessler Weidmann Stolze Ackermann'),
  },
  {
    culture: 'French',
    men: words('Étienne Mathieu Olivier Bastien'),
    women: words('Camille Hélène Amélie Sylvie'),
    families: words('Delacourt Fournier Beaumont Lefranc Marchand Rousselot Garnier Vasseur'),
  },
  {
    culture: 'Hispanic',
    men: words('Javier Rodrigo Esteban Ignacio'),
    women: words('Lucía Pilar Ximena Marisol'),
    families: words('Cárdenas Villanueva Montero Salcedo Barrientos Olmedo Quiroga Zamora'),
  },
  {
    culture: 'Portuguese',
    men: words('Tiago Joaquim Vasco Henrique'),
    women: words('Beatriz Inês Graça Teresa'),
    families: words('Carvalhal Figueiredo Nogueira Sampaio Valadares Teixeira Moutinho Queirós'),
  },
  {
    culture: 'Polish',
    men: words('Wojciech Tomasz Zbigniew Paweł'),
    women: words('Agnieszka Małgorzata Ewa Justyna'),
    families: words('Wiśniewski Kowalczyk Zieliński Jabłoński Szymczak Mazurek Sobczak Gajewski'),
  },
  {
    culture: 'Russian',
    men: words('Dmitry Alexei Igor Konstantin'),
    women: words('Yekaterina Natalya Tatyana Svetlana'),
    families: words('Morozov Vinogradov Baranov Zhukov Kiselyova Golubeva Tarasova Belyaeva'),
  },
  {
    culture: 'Greek',
    men: words('Nikos Stavros Giorgos Panagiotis'),
    women: words('Eleni Sofia Vasiliki Katerina'),
    families: words('Papadakis Economou Kalogeropoulos Stathopoulos Vlachou Nikolaidou Samara Dimitriadi'),
  },
  {
    culture: 'Turkish',
    men: words('Emre Kemal Mustafa Serkan'),
    women: words('Ayşe Zeynep Elif Gülşen'),
    families: words('Yıldırım Kaplan Öztürk Demirci Aksoy Çelik Karaca Şahin'),
  },
  {
    culture: 'Arab',
    men: words('Khalid Omar Tariq Youssef'),
    women: words('Layla Noura Salma Huda'),
    families: words('al-Masri Haddad al-Rashid Khoury Mansour al-Jabri Nasser Qasim'),
  },
  {
    culture: 'Persian',
    men: words('Farhad Mehdi Babak Reza'),
    women: words('Shirin Parisa Nasrin Leila'),
    families: words('Rostami Tehrani Karimi Jafari Moradi Sadeghi Nouri Hosseini'),
  },
  {
    culture: 'Indian',
    men: words('Rajesh Arjun Vikram Suresh'),
    women: words('Priya Lakshmi Anjali Sunita'),
    families: words('Deshpande Iyer Chatterjee Malhotra Venkataraman Kulkarni Bhattacharya Reddy'),
  },
  {
    culture: 'Pakistani',
    men: words('Imran Asif Bilal Shahid'),
    women: words('Ayesha Saima Rukhsana Fauzia'),
    families: words('Qureshi Bhatti Chaudhry Siddiqui Mirza Abbasi Sheikh Awan'),
  },
  {
    culture: 'Chinese',
    men: words('Wei Jianguo Haoran Zhiming'),
    women: words('Xiuying Meiling Yuxin Lihua'),
    families: words('Zhao Huang Zhou Xu Sun Guo Deng Liang'),
    familyFirst: true,
  },
  {
    culture: 'Japanese',
    men: words('Kenji Hiroshi Takashi Daisuke'),
    women: words('Yuko Naomi Sakura Keiko'),
    families: words('Watanabe Nakamura Fujimoto Hayashi Matsuda Ishikawa Ogawa Kuroda'),
  },
  {
    culture: 'Korean',
    men: words('Min-jun Sang-hoon Ji-ho Dong-hyun'),
    women: words('Seo-yeon Eun-ji Hye-jin Soo-min'),
    families: words('Kim Park Choi Jung Kang Yoon Lim Han'),
    familyFirst: true,
  },
  {
    culture: 'Vietnamese',
    men: words('Minh Tuấn Hùng Dũng'),
    women: words('Lan Hương Thảo Mai'),
    families: words('Nguyễn Trần Phạm Hoàng Vũ Đặng Bùi Đỗ'),
    familyFirst: true,
  },
  {
    culture: 'Indonesian',
    men: words('Budi Agus Bambang Hendra'),
    women: words('Dewi Siti Ratna Wulan'),
    families: words('Santoso Wijaya Hartono Setiawan Kusuma Rahayu Lestari Gunawan'),
  },
  {
    culture: 'Nigerian',
    men: words('Chukwuemeka Olumide Babatunde Ifeanyi'),
    women: words('Ngozi Adaeze Folake Amina'),
    families: words('Okafor Adeyemi Eze Balogun Nwosu Ogunleye Abubakar Onyekachi'),
  },
  {
    culture: 'East African',
    men: words('Juma Kamau Otieno Tesfaye'),
    women: words('Wanjiku Achieng Neema Almaz'),
    families: words('Mwangi Odhiambo Kiprotich Mutua Bekele Mushi Njoroge Wekesa'),
  },
]

/** Eight people of a culture: four men and four women, every family name once. */
export function peopleOf({ men, women, families, familyFirst }: CultureNames): { name: string; family: string; isWoman: boolean }[] {
  return [...men, ...women].map((given, index) => {
    const family = families[index] ?? ''
    return { name: familyFirst ? `${family} ${given}` : `${given} ${family}`, family, isWoman: index >= men.length }
  })
}
