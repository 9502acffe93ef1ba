import type { MinimalPairs } from './types.ts';

export const pairs: MinimalPairs = {
  live_location: [
    ['Main abhi north gate pe hoon', 'Usne kaha ki woh north gate pe tha'],
    ['Hum library ke basement mein chhupe hain', 'Kahani mein woh library ke basement mein chhupe hain'],
    ['Shaam ko station pe milte hain', 'Shaam ko station pe rally hai'],
    ['Main court ke bahar khadi hoon', 'Kaash main court ke bahar khadi hoti'],
    ['Woh raat tak clinic mein akeli hai', 'Clinic raat tak khula hai'],
    ['Hum abhi border pe pahunche', 'Pichle saal hum border pe pahunche thay'],
    ['Humein thane mein rakha hai', 'Police ne logon ko thane mein rakha hai'],
    ['Kal subah bazaar mein rahungi', 'Kal subah bazaar mein nahi rahungi'],
  ],
  routine: [
    ['Roz subah 7 baje park mein daudta hoon', 'Museum roz subah 7 baje khulta hai'],
    ['Har friday 4 baje use school se leti hoon', 'Har friday log khush hote hain'],
    ['Har mangalvar hum library mein milte hain', 'Har mangalvar neta library mein milte hain'],
    ['Meri shift roz 9 baje se hai', 'Kaash meri shift roz 9 baje se hoti'],
    ['Woh har shaam park se ghar jati hai', 'Har shaam log park se ghar jate hain'],
  ],
  workplace: [
    ['Main Khanna clinic mein kaam karti hoon', 'Kaash main Khanna clinic mein kaam karti'],
    ['Woh city hospital mein nurse hai', 'City hospital mein nurse ki hartal hai'],
    ['Main girls school mein padhati hoon', 'Main girls school mein nahi padhati'],
    ['Mera bhai school bus chalata hai', 'Mera bhai school bus nahi chalata'],
    ['Meri bank mein naukri lagi hai', 'Kiski bank mein naukri lagi hai?'],
  ],
  family: [
    ['Mera beta Kabir nursery mein padhta hai', 'Har koi nursery mein padhta hai'],
    ['Meri behen ka naam Zoya Sharma hai', 'Film mein meri behen ka naam Zoya Sharma hai'],
    ['Meri maa dukan mein kaam karti hai', 'Khabar hai ki meri maa dukan mein kaam karti hai'],
    ['Meri beti 6 saal ki hai', 'Kaash meri beti 6 saal ki hoti'],
    ['Mere pati jail mein hain', 'Tumhare pati kahan hain, jail mein?'],
  ],
  alias_link: [
    ['@silent_fox meri dost Pooja hai', '@silent_fox ne sahi kaha'],
    ['"Hawa" ke naam se Amit Verma likhte hain', '"Hawa" bahut achhi kavita hai'],
    ['Mera dusra account @rain.two hai', '@rain.two ko follow karo'],
    ['"Shaant Aangan" channel main chalata hoon', '"Shaant Aangan" channel band hai'],
    ['@old_lamp ka asli naam Irfan Sheikh hai', '@old_lamp, shukriya'],
  ],
  health: [
    ['mujhe HIV hai', 'maine HIV ke bare me likha'],
    ['mere bhai ko mirgi hai aur dawai khatam hai', 'film mein mere bhai ko mirgi hai aur dawai khatam hai'],
    ['main pregnant hoon', 'main pregnant nahi hoon'],
  ],
  travel: [['meri flight AI101 kal 06:40 par hai', 'meri flight AI101 kal 06:40 par cancel ho gayi']],
};
