import type { MinimalPairs } from './types.ts';

export const pairs: MinimalPairs = {
  live_location: [
    ['I am at the north gate now', 'He said he was at the north gate'],
    ['We are hiding in the basement of the library', 'In the novel they are hiding in the basement of the library'],
    ['Meet me at the old station at six', 'The minister will speak at the old station at six'],
    ['I’m outside the courthouse', 'I wish I was outside the courthouse'],
    ['she is alone at the clinic until midnight', 'the clinic is open until midnight'],
    ['Just arrived at the border post', 'Last year the delegation arrived at the border post'],
    ['They are keeping us at the police station', 'Police detained 40 people at the police station, the report says'],
    ['I’ll be at the market tomorrow at nine', 'I am not at the market tomorrow'],
    ['tonight we sleep behind the mill', 'we used to sleep behind the mill'],
  ],
  routine: [
    ['Every morning at seven I run along the river', 'The museum opens every morning at seven'],
    ['On Fridays I pick her up from the school at four', 'On Fridays the city is quiet'],
    ['We meet at the library every Tuesday at six', 'Last year the council met at the library every Tuesday at six'],
    ['My shift starts at nine every day', 'I would love a shift that starts at nine every day'],
    ['He walks home past the mosque each evening', 'Hundreds of people walk past the mosque each evening'],
  ],
  workplace: [
    ['I work at the Novak clinic', 'I would love to work at the Novak clinic'],
    ['She is a nurse at Holloway Hospital', 'Nurses at Holloway Hospital are on strike'],
    ['I teach at the girls’ school in Millbrook', 'Teachers at the girls’ school deserve our thanks'],
    ['My brother is a guard at the county court', 'In the film a guard works at the county court'],
    ['We both study at Northgate University', 'Northgate University published a report on water'],
  ],
  family: [
    ['My son Adam is in year two at Hillside', 'The minister’s son got the contract, says the paper'],
    ['My sister Maya lives next to the mosque', 'My sister is the strongest person I know'],
    ['Our twins go to the Okafor nursery', 'Every child deserves a nursery'],
    ['My mother’s name is Ruth Haddad', 'My mother always said never trust a quiet dog'],
    ['Her husband Amir is held in the Mensah prison', 'In the story her husband Amir is held in the Mensah prison'],
  ],
  alias_link: [
    ['@night_heron is actually Yusuf Okafor', 'Reply to @night_heron: thank you for the thread'],
    ['my other account is @dune_fox', 'someone hacked @dune_fox, do not click links'],
    ['the person behind @paper_boat is my sister Lena', 'who is behind @paper_boat? great content'],
    ['I post as @ember.sky', 'Follow @ember.sky for updates'],
    ['my pen name is Night Heron', 'the author writes under a pen name'],
  ],
  health: [
    ['I’m HIV positive', 'HIV positive patients deserve respect'],
    ['My brother has epilepsy and no pills left', 'In the film my brother has epilepsy and no pills left'],
    ['She is four months pregnant', 'Is she four months pregnant?'],
    ['My aunt was diagnosed with cancer last month', 'My aunt had cancer twenty years ago'],
  ],
  travel: [
    ['I’m on flight TK1982 tomorrow at 06:40, seat 12A', 'Last year I was on flight TK1982 at 06:40, seat 12A'],
    ['We take the 7:15 train tomorrow', 'The 7:15 train tomorrow was cancelled, police said'],
    ['She is on flight TK1982 at 06:40', 'In the film she is on flight TK1982 at 06:40'],
  ],
};
