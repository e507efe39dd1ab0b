/**
 * Surnames by which English-language news calls people without more ado: heads of state and of government, and others in politics since the nineteen-sixties. Left out
 * are those that news writes more often as something else: words ("Bush", "May"), and places larger than the person ("Washington"). Own work (MIT), from general knowledge.
 */
export const KNOWN_SURNAMES: ReadonlySet<string> = new Set(
  [
    'Trump Obama Biden Reagan Nixon Clinton Kerry Cheney Rumsfeld Romney McCain Pence Pelosi McConnell Schumer Boehner Rubio Cruz Sanders Buttigieg Klobuchar Harris Pompeo Tillerson Mattis Mueller Comey Kavanaugh Gorsuch Scalia Ginsburg Sotomayor Giuliani Bannon Kushner Huckabee Santorum Gingrich Palin DeSantis Newsom Cuomo Blinken Yellen Bernanke Greenspan',
    'Putin Medvedev Yeltsin Gorbachev Brezhnev Khrushchev Lavrov Navalny Prigozhin Lukashenko Zelensky Zelenskyy Poroshenko Yanukovych Tymoshenko Nazarbayev Tokayev Aliyev Pashinyan Saakashvili',
    'Merkel Scholz Merz Steinmeier Kohl Macron Sarkozy Hollande Chirac Mitterrand Melenchon Mélenchon Berlusconi Renzi Draghi Meloni Salvini Rajoy Zapatero Tsipras Varoufakis Juncker Tusk Barroso Orban Orbán Kaczynski Kaczyński Duda Rutte Wilders Stoltenberg Rasmussen Niinistö Niinisto',
    'Thatcher Blair Cameron Corbyn Farage Sunak Starmer Miliband Osborne Patel Varadkar',
    'Erdogan Erdoğan Netanyahu Rabin Abbas Arafat Assad Saddam Khamenei Khomeini Rouhani Ahmadinejad Raisi Nasrallah Mubarak Morsi Sisi Gaddafi Qaddafi Gadhafi Bouteflika Karzai Ghani Musharraf Bhutto Sharif Modi Gandhi Vajpayee Hasina Rajapaksa Koirala',
    'Jinping Deng Duterte Aquino Suharto Sukarno Yudhoyono Jokowi Widodo Mahathir Thaksin Yingluck Prayuth Abe Koizumi Kishida Ishiba',
    'Mandela Mbeki Zuma Ramaphosa Mugabe Mnangagwa Tsvangirai Kenyatta Ruto Odinga Museveni Kagame Buhari Obasanjo Tinubu Kabila Tshisekedi Bashir',
    'Castro Chavez Chávez Maduro Guaido Guaidó Bolsonaro Lula Rousseff Temer Kirchner Macri Milei Morales Correa Fujimori Pinochet Bachelet Boric Bukele Noriega Trudeau Ardern Albanese Gillard Turnbull',
  ]
    .join(' ')
    .split(' '),
)
