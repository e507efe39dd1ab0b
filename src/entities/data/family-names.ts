/**
 * Family names that stand before the given name: Chinese, Korean and Vietnamese. Hungarian is left out: English turns it round. Own work (MIT), from general
 * knowledge of the commonest names of each language, in the spellings of English-language news.
 */
const list = (names: string): readonly string[] => names.split(' ')

export const FAMILY_FIRST: ReadonlySet<string> = new Set([
  // Chinese: pinyin, then Cantonese and Taiwanese spellings
  ...list('Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Song Tang Deng Han Feng Cao'),
  ...list(
    'Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Ding Ren Yao Shen Jin Tan Fan Qiu Bai Qin Xi Meng Xiong Hou',
  ),
  ...list('Chan Wong Leung Cheung Lau Ng Chow Tsang Kwok Ho Yeung Tsai Hsu Hsieh Kuo Chou Chiang Tseng Hsiao'),
  // Korean
  ...list(
    'Kim Lee Park Choi Jung Jeong Kang Cho Yoon Jang Lim Shin Oh Seo Kwon Hwang Ahn Ryu Hong Moon Bae Baek Nam Noh Ha Joo Chung Rhee',
  ),
  // Vietnamese, with and without its marks
  ...list('Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Đoàn Lương Mai'),
  ...list('Nguyen Tran Le Pham Hoang Huynh Vu Vo Dang Bui Do Ngo Duong Ly Dinh Trinh Doan Luong'),
])
