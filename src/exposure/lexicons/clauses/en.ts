/** English words by their role in a clause. */
import type { ClauseLexicon } from '../../clauses/roles.ts';
import { splitWords } from '../list.ts';

export const en: ClauseLexicon = {
  script: 'Latin',
  common: splitWords(`
    the, a, an, and, of, to, in, is, was, are, were, be, been, it, its, it's, that, this, these, those, with, for, on,
    at, by, from, as, i, i'm, im, i'll, i've, we, we're, you, your, he, she, they, them, his, her, our, my, me, us,
    not, no, have, has, had, do, does, did, will, would, can, but, or, if, so, what, who, when, where, how, all, just,
    than, then, there, here, up, out, about, into, after, before, now, please, today, tomorrow, tonight, every, near
  `),
  negatesAhead: true,
  words: {
    self: splitWords(`
      i, i'm, im, i am, i'll, i've, i'd, me, my, mine, myself, we, we're, we are, we'll, we've, us, our, ours,
      ourselves, both of us, all of us, the two of us, the three of us, the four of us, gonna, omw
    `),
    person: splitWords(`
      he, he's, hes, him, his, she, she's, shes, her, hers, they, they're, theyre, them, their, friend, my friends,
      our friends, colleague, colleagues, coworker, neighbour, neighbor, roommate, flatmate, boss, girlfriend,
      boyfriend, partner, fiancé, fiancée, ex, the guy, that guy, this guy, the man, that man, the woman, that woman,
      the kids, my kids, the kid, the boys, the girls, bro, our group, our team, whole team, the team, my team,
      our crew, the crew, our convoy, the convoy, our delegation, the delegation, comrade, comrades, client, lawyer,
      source, the witness, activist, the activist, the journalist, reporter, driver, guard, cook, owner, admin,
      everyone from
    `),
    you: splitWords(`
      you, you're, youre, your, yours, yourself, u, ur, urself, if you, let your, ask your
    `),
    kin: splitWords(`
      mother, mum, mums, mom, moms, mama, mummy, mommy, father, dad, dads, daddy, papa, parents, son, sons, daughter,
      daughters, sister, sisters, brother, brothers, bro, sis, twin, twins, wife, husband, hubby, spouse, uncle,
      uncles, aunt, auntie, aunts, aunty, cousin, cousins, nephew, nephews, niece, nieces, grandmother, grandma,
      granny, nan, nana, grandfather, grandpa, grandad, granddad, grandson, granddaughter, grandparents,
      grandchildren, in-laws, mother-in-law, father-in-law, sister-in-law, brother-in-law, son-in-law,
      daughter-in-law, stepmother, stepfather, stepson, stepdaughter, stepbrother, stepsister, my kids, our kids,
      the kids, my kid, our kid, my child, our child, my children, our children, the children, his children,
      her children, baby, newborn, toddler, little one, little, proud mum, proud dad, my boy, my boys, my girl,
      my girls, our boy, our girl, our boys, our girls, eldest, youngest, fiancé, fiancée, my ex, ex-wife, ex-husband,
      three girls, two girls, three boys, two boys, two kids, three kids, four kids
    `),
    own: splitWords(`
      my, our, his, her, their, whose, mum, mom, dad, mama, papa, grandma, grandpa, granny, we have, i have, she has,
      he has, i've got, we've got, little, proud mum, proud dad, mother:, father:
    `),
    name: splitWords(`
      james, john, robert, michael, william, david, richard, joseph, thomas, charles, christopher, daniel, matthew,
      anthony, mark, paul, steven, andrew, kevin, brian, george, edward, peter, tom, tim, sam, ben, alex, adam, jack,
      harry, oliver, noah, liam, ethan, lucas, henry, leo, mary, patricia, jennifer, linda, elizabeth, barbara, susan,
      jessica, sarah, sara, karen, nancy, lisa, betty, sandra, ashley, kim, emily, emma, olivia, sophia, mia, amelia,
      charlotte, chloe, lucy, hannah, anna, anne, kate, jane, alice, ruth, grace, lena, maya, nadia, nora, noor, nour,
      lina, layla, leila, amina, fatima, aisha, maryam, mariam, zainab, yusuf, omar, ali, hassan, hussein, ahmed,
      mohammed, mohamed, muhammad, karim, amir, ibrahim, khaled, samir, tariq, rami, hana, dina, rana, salma, ivan,
      maria, carlos, jose, juan, luis, ana, rosa, elena, igor, olga, natasha, dmitri, wei, ming, chen, li, wang,
      singh, kumar, priya, ravi, arjun, anjali, kofi, kwame, ama, chinedu, ngozi, tunde, abebe, selam, smith, johnson,
      brown, jones, williams, miller, davis, wilson, taylor, evans, novak, silva, haddad, petrov, okafor, mensah,
      khan, ahmad
    `),
    public: splitWords(`
      police, the army, army, soldiers, the military, government, president, prime minister, minister, minister's, mp,
      mps, senator, parliament, congress, senate, the council, council, mayor, the court will, judge rules,
      spokesperson, spokesman, officials, authorities, ministry says, ministry announced, embassy says, the media,
      local media, the press, the paper, newspaper reports, reports, reported, report says, according to, says,
      say doctors, said, announced, published, press conference, conference begins, rally, the rally, protest, march,
      demonstration, vigil, concert, festival, exhibition, everyone welcome, all welcome, open to the public,
      open to all, public, opens, closes, opening hours, is open, are open, open till, open until, begins, will begin,
      kicks off, takes place, will speak, speaks, hearing, workers, nurses, doctors, teachers, students, journalists,
      activists, lawyers, residents, citizens, people, voters, protesters, demonstrators, prisoners, refugees,
      tourists, visitors, hundreds, thousands, children were, crowd, trains, flights, buses, suspended, cancelled,
      canceled, closed, weather, snow, rain, storm, earthquake, forecast, live stream, livestream, online, tune in,
      link in bio, webinar, museum, strike, on strike, election, polls, vote, tourist, exhibit, actor, actress,
      singer, celebrity, the band, match, score, league, team won, new law, the law, treaty
    `),
    now: splitWords(`
      now, right now, rn, atm, at the moment, at this moment, this moment, right this minute, currently, presently,
      today, tonight, this morning, this afternoon, this evening, this week, this weekend, just, just now, already,
      still, yet, again, until, till, til, all day, all night, all week, for the night, for a few days, for now,
      for the moment, an hour ago, minutes ago, minute ago, moments ago, hours ago, since last night,
      since this morning, since yesterday, since friday, since monday, since, as i type, as we speak, here, arrived,
      landed, reached, update, quick update, 📍, rn., atm., is where i am, is where we are, my location,
      current location
    `),
    soon: splitWords(`
      january, february, april, june, july, august, september, october, november, december,
      tomorrow, later, later today, soon, in an hour, in half an hour, in a minute, in five, in ten, in a bit,
      in a few, on my way, on our way, next week, next month, in minutes, on monday, on tuesday, on wednesday,
      on thursday, on friday, on saturday, on sunday, monday, tuesday, wednesday, thursday, friday, saturday, sunday,
      through the weekend, over the weekend, the weekend, will be, i'll, we'll, gonna, going to, be there
    `),
    habit: splitWords(`
      every, each, daily, weekly, monthly, nightly, usually, normally, generally, typically, always, often, mostly,
      most days, most nights, most afternoons, most mornings, most evenings, regularly, as usual, whenever, weekdays,
      weeknights, weekends, on weekdays, on weekends, mondays, tuesdays, wednesdays, thursdays, fridays, saturdays,
      sundays, mornings, evenings, afternoons, nights, twice a week, once a week, times a week, twice a day,
      once a day, first monday, first tuesday, first wednesday, first thursday, first friday, first saturday,
      first sunday, same seat, same route, same road, same table, same time, never miss, after work, before work,
      after school, before school, after night shift, my shift, his shift, her shift, routine
    `),
    past: splitWords(`
      yesterday, last week, last month, last year, last summer, last winter, last spring, last autumn, last time,
      years ago, months ago, weeks ago, days ago, long ago, back then, back in, in those days, at the time, used to,
      no longer, anymore, any more, formerly, when i was, when we were, when the news, as a child, in childhood,
      in the past, history, historic, ancient, founded, vanished, crashed, the war, first train
    `),
    hour: splitWords(`
      o'clock, oclock, noon, midnight, midday, dawn, dusk, sunrise, sunset, half past, quarter to, quarter past,
      quarter of, at one, at two, at three, at four, at five, at six, at seven, at eight, at nine, at ten, at eleven,
      at twelve, till eight, till nine, till ten, until six, until seven, until eight, around noon, lunch, lunchtime,
      sharp, before work, after work, at dinner, bedtime, rush hour
    `),
    not: splitWords(`
      not, isn't, isnt, aren't, arent, wasn't, weren't, don't, dont, doesn't, doesnt, didn't, didnt, won't, wont,
      can't, cannot, never, no one, nobody, none, neither, nor, nowhere, without, deny, denies, denied, have no,
      has no,
      is anyone, is anybody, who is, who are, who runs, who's, what is, what's, where is, where are, where's, when is,
      when will, why, how do, how can, how many, do you know, does anyone, can anyone, can someone, is there,
      are there, should i, should we, what if, which
    `),
    unreal: splitWords(`
      would, could have, should have, would have, wish, i wish, wishing, if i were, if we were, if only, imagine,
      imagining, dream, dreamt, dreamed, dreaming, pretend, pretending, suppose, supposed to, hypothetically, as if,
      instead of, movie, film, novel, the book, poem, song, lyrics, episode, season, series, the game, character,
      hero, villain, story, fiction, joke, joking, kidding, jk, meme, parody, satire, metaphor, hopefully, might,
      maybe one day
    `),
    at: splitWords(`
      at, on, to, into, onto, around, round, past, through, towards, toward
    `),
    near: splitWords(`
      near, nearby, close to, next to, beside, besides the, behind, in front of, outside, outside of, inside,
      inside of, opposite, across from, across the street, across the road, around the corner, under the, underneath,
      beneath, above the, below the, on top of, at the back of, at the corner, on the corner, by the, streets from,
      street from, minutes from, blocks from, block from, doors from, doors down, floor of, at the front of, roof of,
      in the lobby, in the queue, in the basement, at the entrance, at the gate, at the door, side entrance,
      back door, front door, upper deck, lower deck, upstairs, downstairs, in bed, ward, cell, stairwell, back room,
      walking past, stuck in traffic, camped, checked in, not far from, on the roof, on the balcony, on the bus,
      on the train, on the tram, on the ferry, on the boat, on the plane, in the car, in a taxi, in my room,
      in our room, in the flat, in the apartment, at my place, at our place, at my flat, at home, at mine, my flat,
      our flat, my apartment, our apartment, at my sister's, at my brother's, at my parents', at my mum's,
      at his place, at her place, 's place, 'ur building', your building, ur building, ur house, your house, ur place
    `),
    place: splitWords(`
      street, road, avenue, lane, square, plaza, park, garden, gardens, bridge, river, riverside, beach, harbour,
      harbor, port, pier, dock, station, bus stop, tram stop, bus station, train station, metro, subway, underground,
      terminal, airport, gate, north gate, south gate, east gate, west gate, roundabout, crossroads, intersection,
      junction, corner, checkpoint, border, border post, crossing, church, mosque, temple, synagogue, cathedral,
      monastery, chapel, shrine, school, university, campus, college, library, kindergarten, nursery, hospital,
      clinic, pharmacy, emergency room, medics tent, tent, camp, shelter, safe house, safe flat, hideout, hotel,
      hostel, motel, guesthouse, guest house, lobby, cafe, café, coffee shop, coffeehouse, restaurant, bar, pub,
      bakery, shop, store, supermarket, market, fish market, mall, shopping centre, shopping center, kiosk, barber,
      salon, gym, pool, stadium, stadium stand, arena, theatre, theater, cinema, museum, gallery, odeon, courthouse,
      court, county court, police station, prison, jail, detention centre, detention center, barracks, embassy,
      consulate, ministry, city hall, town hall, parliament, union hall, office, headquarters, print shop,
      printing house, warehouse, factory, plant, depot, garage, mill, farm, village, basement, cellar, rooftop, attic,
      house, apartment, flat, dorm, dormitory, hut, cabin, villa, compound, building, tower, stairs, staircase,
      stairwell, fountain, statue, monument, parking lot, car park, petrol station, gas station, carriage, container,
      floor, second floor, ground floor, first floor, third floor, fourth floor, stage, podium, steps, entrance, exit,
      main door, reception, wing
    `),
    figure: splitWords(`
      history, truth, peace, love, justice, freedom, silence, hell, heaven, heart, hearts, soul, mind, memory,
      memories, dream, dreams, turning point, a crossroads, language, war zone of, limbo, shock, tears, mood, debt,
      pain, grief, hope, awe, my head, polls, story, table matters, favourite, favorite, poem, strongest, of my life,
      same lies, forever
    `),
    be: splitWords(`
      i'm, im, i am, we're, we are, of us, i'm at, i'm in, we're at, we're in, i'll be, we'll be, i will be,
      we will be, gonna be, going to be, am at, am in, am by, am on, waiting, waits for me, hiding, hiding out,
      hidden, hides, staying, stays, sleeping, sleep, sleeps, sleeping in, sheltering, camped, camping, sitting, sat,
      standing, stood, stand, lying low, laying low, lie low, holed up, crashing, crash at, squatting,
      spending the night, spend the night, stuck, trapped, locked in, parked, waiting for, meet me, meet us, meeting,
      we meet, see you, see me, see us, find me, find us, join me, join us, come to, come get me, pick me up,
      pick us up, drop me, drops me, fetch me, heading, heading to, headed to, omw, on my way, on our way,
      just reached, reached, reaching, just arrived, arrived, arriving, just landed, landed, just got to, got to,
      get to, gets to, just got here, checked in, checking in, walking, walking past, walking to, walking towards,
      running to, driving to, riding to, crossing, passing, leaving, leaving from, stopping at, boarding, filming,
      filming by, having dinner, having lunch, having coffee, having a coffee, eating, drinking, praying, shopping,
      working from, wfh, alone in, alone at, home alone, being held, held at, keeping us, keeping me, they put us,
      they've put us, put us in, took us to, taking us, detained at, admitted, hospitalised, hospitalized, in custody,
      will stay, i'll stay, we'll stay, we sleep, we moved, moved to, moving to, transferred to, dropped, i'll wait,
      i'll be waiting, back at, here at, here in, here till, here until, just us, just me, only me, my location,
      still at, still in, still here, i've been at, i've been in, ive been at, ive been in, been at, been in,
      got me in, got us in, have me in, have us in, we've been at, we've been in, going to, coming to, coming from,
      coming out of, out of, we'll all be, will be at, should be at
    `),
    is: splitWords(`
      is, 's, are, is at, is in, are at, are in, will be, is going, are going, is hiding, are hiding, is staying,
      is waiting, goes to, comes to, comes out, gets off, is being, lies, stays in, is alone, was taken to
    `),
    was: splitWords(
      `
      used to, was, were, had been, lived, stayed, went, visited, worked, studied, came from, grew up, passed by
    `,
    ),
    work: splitWords(`
      work at, work in, work for, work as, works at, works in, works for, works as, working at, working for,
      working as, works there, works here, work there, work here, works the door, teach at, teach in, teach for,
      teaches at, teaches in, teaching at, teach, teaches, lecture, lectures, lecturing, nursing for, nursing at,
      been nursing, employed, employer, employer is, my boss, our office, my office, his office, her office,
      my day job, day job, my job, got a job, new job, hired by, hired, got hired, started working, started at,
      do nights, night shift, shift at, a shift, intern, interning, internship, apprentice, phd at, doing my phd,
      study at, studies at, studying at, studying architecture, study architecture, study medicine, study law,
      study engineering, study, studies, enrolled, student at, run the, runs the, manage the, manages the, i run,
      own the, owns the, her shop, his shop, my shop, our shop, clean offices, clean at, cleans at, drive for,
      drives for, drives the, drive the, translate for, translates for, interpret for, report for, reports for,
      write for, writes for, edit for, volunteer at, volunteers at, volunteer for, serve at, serves at, guard at,
      i'm with the, is with the, at the front desk, front desk, department, behind the counter, on duty at, posted at,
      stationed at, patient of, my class at, year medicine, hired me
    `),
    job: splitWords(`
      nurse, doctor, surgeon, pharmacist, dentist, midwife, paramedic, teacher, lecturer, professor, tutor,
      headteacher, principal, student, pupil, intern, trainee, apprentice, lawyer, attorney, paralegal, judge, clerk,
      notary, police officer, officer, guard, security guard, soldier, driver, bus driver, taxi driver, courier,
      mechanic, engineer, electrician, plumber, welder, builder, carpenter, cleaner, cook, chef, waiter, waitress,
      barista, bartender, cashier, shopkeeper, seller, salesman, vendor, baker, butcher, tailor, hairdresser, barber,
      receptionist, secretary, assistant, manager, director, accountant, accounting, banker, analyst, developer,
      programmer, designer, architect, scientist, researcher, librarian, journalist, reporter, editor, photographer,
      cameraman, producer, presenter, translator, interpreter, social worker, caseworker, field officer, coordinator,
      volunteer, activist, organiser, organizer, priest, imam, pastor, nun, monk, farmer, fisherman, gardener,
      caretaker, janitor, concierge, porter, pilot, sailor, conductor, postman, firefighter, goalkeeper, coach,
      trainer, carer, nanny, housekeeper, civil servant, inspector, prosecutor, warden
    `),
    institution: splitWords(`
      school, primary, primary school, high school, secondary, secondary school, girls' school, boys' school, academy,
      college, university, uni, institute, faculty, polytechnic, kindergarten, nursery, daycare, day care, creche,
      hospital, clinic, care home, nursing home, pharmacy, laboratory, lab, emergency room, ministry, embassy,
      consulate, court, county court, prison, police station, army, barracks, city hall, town hall, municipality,
      council, agency, department, bureau, office, firm, company, bank, factory, plant, logistics, transport,
      foundation, fund, trust, association, union, ngo, charity, legal aid, law firm, newspaper, radio, tv, channel,
      media, press, magazine, publishing, print shop, studio, shop, store, supermarket, market, hotel, restaurant,
      cafe, café, canteen, bakery, kitchen, garage, depot, station, airport, port, warehouse, tower, farm, church,
      mosque, theatre, theater, museum, library, gallery, club, fc, juniors, choir, team, gym, taxi, railway,
      post office, un, red cross, red crescent, & sons, ltd, inc, llc, gmbh, electronics
    `),
    detail: splitWords(`
      's name is, name is, names are, is called, named, was born, born, years old, year old, is years, months, turns,
      turned, turning, aged, grade, grade two, year one, year two, class, pupil, first grade, second grade,
      third grade, goes to, go to, attends, attend, just started, starts at, starts school, started at, studies,
      studies at, lives, live, living with, lives with, lives alone, lives next, is married, got married, married to,
      pregnant, admitted, in hospital, is held, held in, in prison, serving, military service, works, working,
      teaches, drives, runs, owns, own, has a shop, has the shop, has a stall, has the, plays for, plays football,
      plays, sings in, sings, goalkeeper, football, choir, class trip, has the children, is a nurse, is a pupil,
      treatment, diagnosed, his name, her name, their names
    `),
    account: splitWords(`
      my other account, other account, second account, main account, old account, new account, backup account,
      burner account, private account, anon account, anonymous account, secret account, fake account, my handle,
      my username, my user name, my nickname, my nick, my alias, my pseudonym, my pen name, my stage name,
      my screen name, my finsta, finsta, burner, alt, alt account, my alt, my backup, my main, new handle, pen name,
      pseudonym, alias, aka, a.k.a, also known as, known as, go by, goes by, i go by, posts as, post as, also post as,
      posting as, posts under, post under, writes under, write under, writes as, write as, signs as, signs,
      under the name, on insta, on instagram, on twitter, on x, on reddit, on tiktok, on telegram, on mastodon,
      on bluesky, on here, add me, follow me, find me on, know me as, moved to, same person, screen name, tumblr,
      username
    `),
    channel: splitWords(`
      account, page, channel, blog, blogger, profile, group, handle, server, podcast, newsletter, i run, we run, runs,
      admin, admin of, moderator, behind, cartoonist, poet, writer, author, column
    `),
    identity: splitWords(`
      real name, real identity, actual name, legal name, is actually, is really, is in fact, in reality, is me,
      was me, it's me, its me, that's me, thats me, that's, thats, turned out, turns out, is the person,
      person behind, the one behind, one behind, is behind, behind the account, unmasked, exposed as, revealed to be,
      found out, same person, everyone knows, still me, belongs to, is run by, is the admin, her name is, his name is,
      but my name is, my name is, alias of, is the pseudonym, is the pen name, is my, is a teacher called
    `),
  },
};
