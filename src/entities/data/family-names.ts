/**
 * Family names that stand before the given name: Chinese, Korean and Vietnamese. Hungarian is left out: English turns it round. Own work (MIT), from general
 * knowledge of the commonest names of each language, in the spellings of English-language news.
 */
const list = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** In pinyin, as the People's Republic spells them. */
export const PINYIN_FAMILIES: ReadonlySet<string> = list(
  'Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Song Tang Deng Han Feng Cao Peng Zeng Xiao Tian ' +
    'Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Ding Ren Yao Shen Jin Tan Fan Qiu Bai Qin Xi Meng Xiong Hou Bo Bao Wen Mao Qian Shi Dai Fu Jia Zou ' +
    'Zhong Tao Hao Kong Lei Qiao Shao Wan Yan Yin Zhuang Gong Geng Gu Ge Fang Duan Chu Chai Bi Hua Jiao Ji Kang Lan Lian Liao Ling Luan Miao Mu Ning Pang ' +
    'Pei Qi Qu Rao Ruan Sheng Tong Tu Xia Xiang Xin Xing Xue Yi You Yue Zhai Zhan Zhen Zuo',
)

/** Chinese names of Hong Kong, Taiwan and South-East Asia. */
export const OTHER_CHINESE_FAMILIES: ReadonlySet<string> = list(
  'Chan Wong Leung Cheung Lau Ng Chow Tsang Kwok Ho Yeung Tsai Hsu Hsieh Kuo Chou Chiang Tseng Hsiao Chang Chung Lai Lam Tam Tsui Yip Yuen Yau Mak Lui ' +
    'Kwan Fung Fong Choy Chu Cheng Chen Lin Wu Huang Liu Lee Lim Goh Ong Teo Toh Koh Chua Heng',
)

export const KOREAN_FAMILIES: ReadonlySet<string> = list(
  'Kim Lee Park Choi Jung Jeong Kang Cho Yoon Jang Lim Han Shin Oh Seo Kwon Hwang Ahn An Ryu Yoo Yu Hong Moon Bae Baek Nam Noh Roh Ha Joo Chung Rhee Song Yang Son Sohn ' +
    'Im Jeon Jun Chun Woo Ko Koh Go Min Sim Shim Na Um Eom Byun Pyo Heo Hur Huh Ban Cha Ma Suh Sung Seong Ki Ji Jin Chin Bang Bong Kong Gong Kwak Gwak Do Gil Ham ' +
    'Maeng Myung Tak Yeo Yeom Wi Pak Ri Pae Paek Choe Jo Chong Hyon Yun So Rim Thae Won Hyun Pyon',
)

/** Without their marks they are still Vietnamese. */
export const VIETNAMESE_FAMILIES: ReadonlySet<string> = list(
  'Nguyen Tran Pham Hoang Huynh Phan Dang Bui Ngo Duong Dinh Trinh Doan Luong Truong Trương Nguyễn Trần Lê Phạm Hoàng Huỳnh Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý ' +
    'Đinh Trịnh Đoàn Lương Mai Cao Tô Thái Hà Đào Tạ Phùng Quách Triệu Vương Lâm Châu Kiều Diệp Mạc',
)

/** Of these, many are words of other languages where their marks are gone. */
export const PLAIN_VIETNAMESE_FAMILIES: ReadonlySet<string> = list('Le Vu Vo Do Ho Ly To Thai Dao Ta Chau')

/** All of them: what a family name before a given name may be. */
export const FAMILY_FIRST: ReadonlySet<string> = new Set(
  [PINYIN_FAMILIES, OTHER_CHINESE_FAMILIES, KOREAN_FAMILIES, VIETNAMESE_FAMILIES, PLAIN_VIETNAMESE_FAMILIES].flatMap((families) => [
    ...families,
  ]),
)
