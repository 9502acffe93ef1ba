/** Hindi and Urdu words in Latin letters by their role in a clause. */
import type { ClauseLexicon } from '../../clauses/roles.ts';
import { splitWords } from '../list.ts';

/** “I am” as it is typed. */
const AM = splitWords(`hu, hun, hoon, hoo`);
/** “Am” after what says where: “at the gate I am”. */
const afterPlace = (verbs: readonly string[]): string[] =>
  splitWords(`
    mein, me, main, par, pe, pr, ke paas, ke pas, ke bahar, ke andar, ke saamne, ke samne, ke peeche, ke piche,
    ke neeche, ke niche, ke upar, ke bagal mein, ke kareeb, bahar, andar, saamne, samne, peeche, neeche, niche, upar,
    yahan, yaha, yahin, wahan, wahin, saath, sath, akela, akeli, akele
  `).flatMap(place => verbs.map(verb => `${place} ${verb}`));

export const hiLatn: ClauseLexicon = {
  script: 'Latin',
  common: splitWords(`
    hai, hain, hoon, hu, nahi, nahin, nhi, abhi, aur, mujhe, hum, humein, hame, hamara, hamari, kyun, kyu, raha, rahi,
    rahe, wala, wali, bhi, toh, yeh, woh, aaj, roz, ghar, karta, karti, karte, liye, saath, sath, bahar, andar, baje,
    apni, apne, uska, uski, uske, gaya, gayi, gaye, chahiye, wahan, yahan, phir, dono, accha, acha, bhai, pata, mera,
    meri, mere, kaha, kahan, hoga, karo, pehle, pahle, dost, hamare, milte, milenge, pahunch, humne, maine, mujhko,
    rakha, khada, khadi, khade, baitha, chalata, chalati, padhata, padhati, rehta, rehti, bete, beti, behen, dusra,
    asli, subah, shaam, raat, mein, ka, ki, ke, ko, se, pe, par, kar, kal, tak, sab, tha, thi, lo, tum, aap, hun, kya
  `),
  words: {
    self: [
      ...AM,
      ...splitWords(`
        main, mai, maine, mujhe, mujhko, mujhse, mera, meri, mere, hum, ham, humne, hamne, humein, hamein, hume, hame,
        humko, hamara, hamari, hamare, humara, humari, humare, hum log, ham log, hum sab, hum dono, jaunga, jaungi,
        aaunga, aaungi, rahunga, rahungi, milunga, milungi, pahunchunga, pahunchungi, rukunga, rukungi, niklunga,
        niklungi, milenge, milna hai, milo, mil lo, le lena, lene aa jao, lene aao, aa jao, aa jana, pick kar lo,
        pick karo, bachao, pahunch gaye, pohoch gaye, papa, mummy, mumma, ammi, abbu, dadi, dada, nani, nana, biwi,
        pati, bhaiya, didi, bhabhi, chacha, chachi, mama ji, mausi, bua, beti ko, bete ko, choti behen, chota bhai,
        bada bhai, badi behen, do betiyan, teen betiyan, do bete, ek hi banda hai, ek hi bande, ek hi aadmi hai,
        ek hi aadmi hain, ek hi insaan hai, ek hi insaan, ek hi ladki hai, ek hi ladka hai, dono ek hi hain,
        dono main hi hu, aur koi nahi hamari, aur koi nahi hamara, koi aur nahi hamari, koi aur nahi hamara,
        koi aur nahi main, wo main hi hu, wo main hi hun, wala main hi hu, wali main hi hu, wala main hu, wali main hu,
        wala main hun, wali main hun, mera asli naam, mera asal naam, asli naam mera, asli naam se likhunga,
        asli naam se likhungi, ab asli naam se, apne naam se likhunga, apne naam se likhungi, naam badla hai,
        naam badal gaya, naam badal liya, wo page mera hai, wo account mera hai, page mera hi hai, channel mera hi hai,
        page main chalata, page main chalati, main hi chalata, main hi chalati, main hi likhta, main hi likhti,
        admin main hi, admin main hu, ke peeche main hi, ke peeche main hu, purana account ud gaya, purani id ud gayi,
        purana account band, purani id band, naya account ye hai, nayi id ye hai, wapas follow karo,
        phir se follow karo, pehle is naam se, is naam se jaante, isi naam se likhta, isi naam se likhti,
        naam se likhegi, naam se likhega, pehle thi, pehle tha ab, pehle thi ab, confess karta hu, confess karti hu,
        maan leti hu, maan leta hu
      `),
    ],
    person: splitWords(`
      woh, wo, usko, usse, usne, uska, uski, uske, unko, unhone, unka, unki, unke, dost, saheli, yaar, colleague,
      padosi, padosan, boss, girlfriend, boyfriend, mangetar, bachche, bacche, team, poori team, puri team, group,
      vakil, vakeel, wakeel, lawyer, gawah, patrakar, reporter, driver, guard, wo ladka, wo ladki, wo aadmi, wo aurat,
      client, activist, source,
      kisi ko pata nahi, kisi ko nahi pata, kisi ko mat batana, kisi ko nahi bataya, koi nahi janta
    `),
    you: splitWords(`
      aap, aapka, aapki, aapke, aapko, aapne, tum, tumhe, tumhara, tumhari, tumhare, tumne, tu, tujhe, tera, teri,
      tere
    `),
    kin: splitWords(`
      maa, mata ji, mummy, mumma, ammi, amma, papa, pita, pitaji, pita ji, abbu, abba, baap, beta, bete, beti,
      betiyan, bitiya, bhai, bhaiya, behen, bahan, behan, didi, pati, shohar, patni, biwi, dada, dadaji, dadi, nana,
      nanaji, nani, pota, poti, chacha, chachi, tau, tai, mama ji, mamu, mami, bua, phupha, phupho, mausi, mausa,
      khala, khalu, bhatija, bhatiji, bhanja, bhanji, cousin, saas, sasur, sala, sali, jija, jijaji, devar, nanad,
      bhabhi, bahu, damad, mere bachche, mere bacche, hamare bachche, mera bachcha, meri bachchi, parivar, family,
      do betiyan, teen betiyan, do bete
    `),
    own: splitWords(`
      mera, meri, mere, hamara, hamari, hamare, humara, humari, uska, uski, uske, unka, unki, unke, apna, apni, apne,
      papa, mummy, ammi, abbu, dadi, nani, beti, beta, bhai, behen, bhabhi, chacha, mausi
    `),
    name: splitWords(`
      rahul, rohit, rohan, amit, ajay, vijay, sanjay, raj, rajesh, rakesh, ramesh, suresh, mahesh, dinesh, mukesh,
      manish, ashish, vivek, vinod, anil, sunil, kapil, nikhil, ankit, sumit, mohit, abhishek, aditya, arjun, karan,
      kunal, gaurav, saurabh, varun, tarun, arun, praveen, naveen, deepak, pradeep, sandeep, manoj, pankaj, neeraj,
      suraj, pawan, ravi, satish, sachin, nitin, yogesh, krishna, imran, salman, aamir, farhan, ahmed, ahmad,
      mohammed, muhammad, ali, hasan, hassan, hussain, usman, umar, asif, arif, zaid, nasir, rizwan, sajid, wasim,
      yusuf, irfan, gurpreet, harpreet, manpreet, neha, pooja, puja, priya, priyanka, anjali, aarti, jyoti, swati,
      deepti, poonam, sonam, neelam, kiran, nisha, usha, manisha, ananya, divya, kavya, kavita, sunita, anita, savita,
      mamta, shreya, riya, meena, meera, lakshmi, radha, sara, sana, hina, zoya, ayesha, aisha, fatima, maryam,
      mariam, zainab, noor, shabana, nasreen, parveen, salma, seema, shalini, nandini, sonia, sakshi, sonali, payal,
      kajal, sharma, verma, gupta, singh, kumar, kumari, yadav, mishra, pandey, tiwari, tripathi, dubey, shukla,
      srivastava, saxena, mathur, agarwal, goyal, bansal, jain, mehta, shah, patel, desai, joshi, bhatt, nair, menon,
      reddy, rao, iyer, chaudhary, chauhan, thakur, khan, ansari, siddiqui, qureshi, sheikh, malik, chopra, kapoor,
      khanna, malhotra, arora, bhatia, gill, bose, ghosh, das, mukherjee, banerjee, rathore, rawat, negi, jadhav,
      patil
    `),
    public: splitWords(`
      police, sarkar, sena, fauj, army, pradhan mantri, mukhyamantri, mantri, neta, party, sansad, media, akhbar,
      khabar, news, ke mutabik, ne kaha, ne bataya, kehte hain, kehna hai, rally, julus, pradarshan, dharna, andolan,
      concert, mela, khula hai, khuli hai, khulta hai, band hai, band rahega, shuru hoga, bhashan, mazdoor, kisan,
      log, logon, janta, chhatra, students, doctors, teachers, mausam, baarish, barish, thand, garmi, online, hartal,
      hadtal, chunav, voting, match, score, team jeeti, jeet gayi, kanoon, kanun, bill, kutta, billi, har koi,
      har insaan, har bachche, hamla, dhamaka, hadsa, trains, flights, buses, cancel,
      mareezon, cancer patients, cancer ke maamle, cancer ke mamle, cancer ke baare mein, cancer ke bare me,
      hiv ke baare mein, hiv ke bare me, depression ke baare mein, depression ke bare me, awareness, se bachav,
      rokthaam, cancer day, aids day,
      viklang bachchon, divyang bachchon, disabled bachchon
    `),
    now: splitWords(`
      abhi, abhi abhi, is waqt, is samay, filhal, aaj, aaj raat, aaj shaam, aaj subah, baje tak, raat tak, subah tak,
      shaam tak, kal tak, abhi bhi, ab tak, abhi tak, yahin, phir se, fir se, poora din, pura din, saari raat,
      puri raat, ghante se, ghante pehle, minute pehle, thodi der, kuch der, location, live location, pahunch gaya,
      pahunch gayi, pahunch gaye, pohonch gaya, pohoch gaya, pohoch gayi, ab,
      din pehle, hafte pehle, mahine pehle
    `),
    soon: splitWords(`
      kal, parso, parson, thodi der mein, kuch der mein, jaldi, ek ghante mein, aadhe ghante mein, minute mein,
      min mein, agle hafte, somvar ko, mangalvar ko, budhvar ko, guruvar ko, shukravar ko, shanivar ko, ravivar ko,
      itwar ko, monday ko, tuesday ko, wednesday ko, thursday ko, friday ko, saturday ko, sunday ko, jumme ko,
      shaam ko, raat ko, subah, dopahar, raste mein, raaste mein, nikal raha, nikal rahi, nikal rahe, rahunga,
      rahungi, milunga, milungi, milenge, pahunchunga, pahunchungi, jaunga, jaungi, aaunga, aaungi
    `),
    habit: splitWords(`
      roz, rozana, har, har roz, har din, har subah, har shaam, har raat, har hafte, har mahine, har somvar,
      har mangalvar, har budhvar, har shukravar, har jumme, har shanivar, har ravivar, har monday, har friday,
      har sunday, hamesha, aksar, aam taur par, zyadatar, daily, weekly, hafte mein, jab bhi, usi time, usi raste,
      meri shift, kaam ke baad, office ke baad, school ke baad, jata hu, jati hu, jata hun, jati hun, jata hoon,
      jati hoon, jaata hu, jaati hu, jaata hoon, jaati hoon, hota hu, hoti hu, hota hoon, hoti hoon, daudta hu,
      daudti hu, leta hu, leti hu, khata hu, khati hu, peeta hu, peeti hu, nikalta hu, nikalti hu, nikalta hai,
      nikalti hai, jata hai, jati hai
    `),
    past: splitWords(`
      tha, thi, thay, pichle, pichli, saal pehle, mahine pehle, hafte pehle, din pehle, bahut pehle, us waqt,
      us samay, un dino, bachpan, pehle kabhi, itihas
    `),
    hour: splitWords(`
      baje, bajay, bje, saadhe, sadhe, sava, paune, aadhi raat, dopahar, subah subah, lunch
    `),
    not: splitWords(`
      nahi, nahin, nhi, nai, na, mat, koi nahi, kabhi nahi, inkar, mere bina, hamare bina,
      kya, kaun, kon, kahan, kaha, kab, kyun, kyu, kyon, kaise, kitna, kitne, kitni, kis, kiska, kiski,
      cancel ho gayi, cancel ho gaya, cancel hai
    `),
    unreal: splitWords(`
      kash, kaash, agar main, agar mai, agar hum, sapna, sapne, film, movie, serial, series, kitab, kahani, gana,
      gaana, game, hero, mazak, mazaak, joke, meme, maan lo, chahta hu, chahti hu, chahta hoon, chahti hoon, hota to,
      hoti to
    `),
    at: splitWords(`
      mein, me, par, pe, pr, se, ko, ke paas, tak, ka, ki, ke, kuch nahi kiya, koi kasoor nahi, kuch nahi pata,
      kisi ko mat batana, naam mat lena, batana mat, mat batana, tankhwah nahi mili, salary nahi mili,
      paise nahi milte, dawai nahi, dawa nahi, chal nahi sakti, chal nahi sakte, neend nahi aati, jaane nahi de rahe,
      nikal nahi sakte, nikal nahi pa rahe, chhod nahi rahe, kisi ko shak bhi nahi, kisi ko shak nahi, shak nahi hua,
      yakeen nahi aa raha, yaqeen nahi aa raha, yakeen nahi hota, hansi nahi ruk rahi, ab nahi chhupunga,
      ab nahi chhupungi, koi nahi jaanta tha, socha nahi tha, socha bhi nahi, pata nahi tha, mujhse nahi suna,
      kisi ko bolna mat, kisi se mat kehna, aage mat batana, koi naam nahi puchta, koi nahi puchta
    `),
    near: splitWords(`
      ke bahar, ke andar, ke saamne, ke samne, ke peeche, ke piche, ke neeche, ke niche, ke upar, ke bagal mein,
      ke kinare, ke kone, kone par, kone pe, nukkad, ke paas hu, ke paas hun, ke paas hoon, ke paas hain,
      ke paas khada, ke paas khadi, ke paas khade, ke paas baitha, ke paas baithe, ke paas milte, ke paas milo,
      ke us paar, gali door, ghar par, ghar pe, ghar pr, ghar mein, mere ghar, hamare ghar, apne ghar, uske ghar,
      ke ghar, kamre mein, room mein, chhat par, chat pe, chhat pe, gate par, gate pe, darwaze par, darwaze pe,
      pichle gate, line mein, traffic mein, jam mein, bus mein, train mein, metro mein, auto mein, taxi mein,
      gaadi mein, gadi mein, platform number, platform no, ward mein, bed number, icu, hiraasat mein, hirasat mein,
      lockup, mere yahan, tere ghar, tumhare ghar, manzil par, manzil pe, floor pe
    `),
    place: splitWords(`
      sadak, gali, mohalla, colony, sector, chowk, chauraha, chaurahe, park, bagh, maidan, pul, nadi, ghat, station,
      railway station, bus stand, bus adda, bus adde, bus stop, metro station, airport, terminal, gate, border, naka,
      church, masjid, mandir, gurudwara, gurdwara, dargah, madrasa, school, university, college, campus, hostel,
      library, hospital, aspatal, haspatal, clinic, dawakhana, medical store, camp, shelter, safe house, hotel,
      guest house, lodge, cafe, coffee shop, chai ki dukan, restaurant, dhaba, dhabe, canteen, bar, pub, bakery,
      dukan, dukaan, shop, store, bazar, bazaar, market, mandi, mall, salon, parlour, gym, stadium, theatre, cinema,
      museum, hall, adalat, court, kachehri, thana, thane, police station, police chowki, jail, embassy, dutavas,
      dafter, daftar, office, press, godown, godam, factory, mill, workshop, garage, farm, gaon, basement, makan,
      flat, apartment, building, tower, parking, petrol pump, reception, kabristan, club, secretariat, high court,
      district court
    `),
    figure: splitWords(`
      dil mein, sach, pyar mein, zindagi mein, zindagi ke, duniya mein, desh mein, facebook, whatsapp, instagram,
      internet, social media, yaadon,
      heart attack aa jayega, heart attack aate
    `),
    be: [
      ...afterPlace(AM),
      ...splitWords(`
        intezar, intezaar, intzar, wait kar, khada hu, khadi hu, khada hun, khada hoon, khadi hoon, khade hain,
        baitha hu, baithi hu, baitha hoon, baithi hoon, baithe hain, leta hua, so raha, so rahi, so rahe, ruka hu,
        ruki hu, ruka hoon, ruki hoon, ruke hain, chhupa, chhupi, chhupe, chupa hu, chupi hu, chupe hain, fasa hu,
        phasa hu, phase hain, fase hain, phans gaye, fas gaye, milte hain, milenge, milunga, milungi, milna hai, milo,
        aa jao, aa jana, aa raha, aa rahi, aa rahe, lene aao, lene aa jao, le lena, pick kar lo, chhod dena, ja raha,
        ja rahi, ja rahe, jaa raha, jaa rahi, jaa rahe, nikal raha, nikal rahi, nikal rahe, nikal gaya, nikal gayi,
        pahunch raha, pahunch rahi, pahunch rahe, pahunch gaya, pahunch gayi, pahunch gaye, pohoch gaya, pohoch gayi,
        pohoch gaye, pahuncha, pahunchi, pahunche, aa gaya, aa gayi, aa gaye, aagaye, check in, checkin, ghum raha,
        ghoom raha, ghum rahe, chai pi raha, chai pi rahe, khana kha raha, khana kha rahe, kha rahe, rahunga, rahungi,
        rahenge, rakha hai, le gaye, le aaye, bharti hu, bharti hai, admit hu, admit hai, ghar se kaam, akela hu,
        akeli hu, akela hoon, akeli hoon, meri location
      `),
    ],
    is: [
      ...afterPlace([...AM, 'hai', 'hain']),
      ...splitWords(`
      abhi, akeli, akela, hoga, hogi, aayega, aayegi, jayega, jayegi, pahunchega, pahunchegi, baje tak, raat tak,
      baitha hai, baithi hai, khada hai, khadi hai, chhupa hai, chhupi hai, nurse hai, doctor hai, teacher hai,
      guard hai, driver hai, vakil hai
    `),
    ],
    was: splitWords(`
      tha, thi, thay, gaya tha, gayi thi, gaye the, rehta tha, rehti thi, ghume, dekha, dekhi, gaya, gayi, gaye
    `),
    work: splitWords(`
      kaam karta, kaam karti, kaam karte, kam karta, kam karti, kaam kar raha, kaam kar rahi, job karta, job karti,
      job lagi, job mili, naukri, nokri, padhata, padhati, padhate, padhta hu, padhti hu, padhta hoon, padhti hoon,
      padhte hain, padh raha, padh rahi, padhta hai, padhti hai, internship, safai karta, safai karti, khana banata,
      khana banati, chalata, chalati, chalate, meri dukan, hamari dukan, mera office, mere office, meri company,
      mere boss, mera boss, duty, night shift, shift, posted, posting, student hu, student hoon, join kiya, vakalat,
      practice karta, practice karti, resident hun, resident hu, resident hoon, junior resident, senior resident,
      house job, house job kar, intern hu, intern hun, internship kar, first year, second year, third year, final year,
      semester, thesis, phd kar, phd student, scholar hu, scholar hun, mbbs, llb, btech, b.tech, bsc, msc,
      ba second year, data entry, entry karta, entry karti, billing karta, cash counter, counter pe baithta,
      counter pe baithti, counter pe, reception pe, phone uthata, phone uthati, phone uthate, call leta, call leti,
      delivery karta, parcel deliver, truck chalata, bus chalata, auto chalata, ambulance chalata, forklift chalata,
      machine chalata, machine chalati, bartan dhoti, jhadu pocha, pocha lagati, roti banati, silai karti,
      packing karta, packing karti, loading karta, mareez dekhta, mareez dekhti, mareez dekh, patient dekhta,
      patient dekhti, injection lagati, teeka lagati, night duty, night duty karta, raat ki duty, double duty,
      double shift, overtime, salary, tankhwah, pagaar, thekedar, volunteer karta, volunteer karti, volunteer hu,
      volunteer hun, raza kar, sal se lagi, saal se kaam, pehla din, nayi naukri, nayi job, pehli naukri, coding karta,
      coding karti, anchoring karti, class leta, class leti, padhane jata, padhane jati, meri company me,
      hamari company me, mere manager, mera manager, hamara thekedar, kam karte, job karte, safai karte, khana banate,
      practice karte, entry karte, billing karte, counter pe baithte, call lete, delivery karte, truck chalate,
      bus chalate, auto chalate, ambulance chalate, forklift chalate, machine chalate, packing karte, loading karte,
      mareez dekhte, patient dekhte, night duty karte, volunteer karte, coding karte, class lete, padhane jate
    `),
    job: splitWords(`
      nurse, doctor, surgeon, dentist, pharmacist, teacher, master, professor, lecturer, tutor, principal, student,
      intern, vakil, vakeel, wakeel, lawyer, advocate, judge, clerk, guard, security guard, chowkidar, fauji, driver,
      conductor, pilot, mechanic, mistri, engineer, electrician, plumber, rasoiya, cook, chef, waiter, cashier,
      dukandar, salesman, darzi, nai, receptionist, secretary, assistant, manager, director, accountant, developer,
      designer, architect, researcher, librarian, patrakar, reporter, editor, photographer, cameraman, translator,
      social worker, volunteer, activist, pujari, imam, maulvi, padri, mali, peon, coach, trainer, inspector, constable,
      safai karamchari, safai karmchari, safai karmi, sweeper, karmchari, karamchari, sevika, sahayika,
      anganwadi sevika, anganwadi worker, aanganwadi sevika, asha didi, asha worker, anm, compounder, ward boy,
      lab technician, lekhpal, patwari, babu, munshi, supervisor, foreman, fitter, welder, lineman, operator, tailor,
      bunkar, dhobi, mochi, delivery boy, rider, auto driver, truck driver, rickshaw wala, gateman, gangman, loco pilot,
      station master, headmaster, guest teacher, shikshak, shikshika, adhyapak, stringer, anchor, video editor, typist,
      telecaller, homeguard, hawaldar, sipahi, daroga, maid, aaya, kook, bawarchi, halwai, barber, beautician, packer,
      loader, binder, therapist, psychologist, shiksha mitra, shikshamitra, sanvida karmi, kaamwali, palledar,
      resident doctor, junior resident, senior resident, house officer, medical officer, staff nurse, head nurse,
      nursing officer, ward aaya, lab assistant, data entry operator, computer operator, painter, mason, raj mistri,
      rajmistri, carpenter, mazdoor hu, mazdoor hun, mazdoor hai, theka mazdoor, khalasi, helper, cleaner, tte,
      peshkar, steno, stenographer, paralegal, junior lawyer, rj, news anchor, sub editor, copy editor, warden,
      research assistant, assistant professor, associate professor, phd scholar, postdoc, barista, bartender, bouncer,
      guard hu, guard hun
    `),
    institution: splitWords(`
      school, vidyalaya, college, university, iit, nit, aiims, jnu, du, bhu, amu, jamia, institute, academy, coaching,
      nursery, madrasa, hospital, aspatal, clinic, nursing home, medical store, lab, ministry, embassy, court,
      high court, adalat, jail, thana, police mein, fauj mein, army mein, army, bsf, crpf, nagar nigam, department,
      agency, office, daftar, company, firm, ltd, bank, sbi, factory, mill, transport, foundation, trust, union, ngo,
      law firm, akhbar, radio, tv, channel, press, studio, dukan, store, mall, hotel, restaurant, dhaba, dhabe, cafe,
      canteen, bakery, garage, depot, station, airport, godown, tower, church, masjid, mandir, gurudwara, theatre,
      museum, library, club, team, gym, salon, parlour, railway, roadways, post office, call center, bpo, tcs, infosys,
      wipro, nagar palika, panchayat, block office, phc, chc, anganwadi, aanganwadi, bijli vibhag, jal board, jal nigam,
      vibhag, lic, bsnl, chini mill, plant, coal mine, colliery, chai bagan, dairy, petrol pump, navodaya,
      kendriya vidyalaya, kv, gurukul, doordarshan, akashvani, printing press, zomato, swiggy, amazon, flipkart,
      blinkit, ola, uber, beauty parlour, coaching centre, coaching center, call centre, warehouse, medical college,
      mahila college, degree college, girls college, civil hospital, district hospital, sadar hospital,
      sarkari hospital, helpline, women helpline, shelter home, shelter, blood bank, icu, emergency ward, burn ward,
      labour room, cement plant, power plant, steel plant, garment factory, spinning mill, textile mill, cold storage,
      mandi, kirana, showroom, service center, cyber cafe, pathology, pathology lab, diagnostic, news channel,
      newsroom, startup, data center, travels, courier, dept, department of, lok sabha office, election office
    `),
    detail: splitWords(`
      naam, ka naam, naam hai, janam, paida, saal ka, saal ki, saal ke, mahine ka, mahine ki, umar, class, kaksha,
      nursery, padhta, padhti, padhte, school jata, school jati, jaata hai, jaati hai, jata hai, jati hai, rehta,
      rehti, rehte, rahta, rahti, shaadi, shadi, pregnant, admit, bharti, hospital mein, bimar, ilaj, ilaaj, cancer,
      operation, jail mein, army mein, fauj mein, posted, kaam karta, kaam karti, job karta, job karti, naukri,
      padhata, padhati, chalata, chalati, bechta, bechti, dukan, khelta, khelti, cricket, football, team, gata, gati,
      retired, ba second year, second year, first year, third year, final year, me padhti hai, mein padhti hai,
      me padhta hai, mein padhta hai, akeli rehti, akela rehta, akele rehte, saal ki hai, saal ka hai, saal ke hain,
      bistar pe, lakwa, paralysis, dialysis, chemo, wheelchair, sugar ki mareez, heart patient, oxygen pe, hostel me,
      hostel mein, maike, sasural, nani ke paas, dadi ke paas, jail me hai, jail mein hai, jail mein hain,
      class me hai, class mein hai, gate pe khade
    `),
    condition: splitWords(`
      dawai khatam ho gayi, dawa khatam ho gayi, dawaiyan khatam ho gayi, insulin khatam ho gaya,
      insulin khatam ho gayi, test positive aaya, report positive aayi, hiv, hiv positive, aids hai, aids ho gaya,
      hepatitis, tb hai, tb ho gayi, tb ki dawai, cancer, blood cancer, breast cancer, tumor, tumour, chemo,
      chemotherapy, biopsy, malaria hai, diabetes, diabetic, madhumeh, sugar ki bimari, sugar hai, sugar ki mareez,
      sugar ka mareez, sugar ki dawai, insulin, mirgi, mirgi ke daure, epilepsy, asthma, inhaler, dama ki, thalassemia,
      sickle cell, kidney fail, kidney kharab, dialysis, kidney transplant, dil ka mareez, dil ki mareez, dil ki bimari,
      dil ka daura, heart attack, heart patient, heart ki dawai, lakwa, paralysis, paralyzed, high bp, bp ki dawai,
      bp ki dawa, pacemaker, bypass surgery, parkinson, alzheimer, thyroid, pcod, pcos, pregnant, garbhvati, pet se hai,
      pet se hu, pet se hoon, umeed se hai, umeed se hoon, hamla hai, mahine ki pregnant, abortion karwaya,
      abortion karwana, abortion karaya, abortion hua, mera abortion, uska abortion, garbhpat, miscarriage, ivf,
      viklang, divyang, apahij, handicapped, wheelchair, pair kat gaya, taang kat gayi, nakli pair, behra hai,
      behri hai, goonga, goongi, netraheen, down syndrome, autism, autistic, adhd, bipolar, schizophrenia,
      depression hai, depression ki dawai, depression ki dawa, depression me hu, depression mein hu,
      depression mein hoon, depression mein hai, clinical depression, anxiety ki dawai, panic attack, panic attacks,
      ptsd, suicide attempt, suicide ki koshish, khudkushi ki koshish, psychiatrist, mansik rogi, mere therapist,
      meri therapist, nashe ki lat, nashe ka aadi, nasha mukti, nashedi, sharabi, sharab ki lat, rehab, methadone,
      meri dawai, meri dawa, meri dawaiyan, meri medicine, uski dawai, uski dawa, uski dawaiyan, unki dawai, unki dawa,
      dawai khatam, dawa khatam, dawaiyan khatam, dawai nahi, dawa nahi, insulin khatam, insulin nahi, insulin nahin,
      bina dawai, bina dawa, bina insulin, insulin ke bina, test positive, report positive, positive aaya,
      positive aayi, lailaj, gambhir bimari, serious bimari, hormone therapy
    `),
    account: splitWords(`
      dusra account, doosra account, dusri id, doosri id, dusra handle, naya account, nayi id, purana account,
      purani id, backup account, secret account, private account, meri fake id, mera main account, alt account,
      meri id, mera handle, mera username, upnam, takhallus, urf, ke naam se, naam se likhta, naam se likhti,
      naam se jaante, naam se post, insta pe main, main insta pe, telegram pe main, main telegram pe, twitter pe main,
      main twitter pe, mujhe follow, mujhe add, follow karo mujhe, ek hi banda, wahi banda, ek hi banda hai,
      ek hi bande, ek hi aadmi hai, ek hi aadmi hain, ek hi insaan hai, ek hi insaan, ek hi ladki hai, ek hi ladka hai,
      dono ek hi hain, dono main hi hu, aur koi nahi hamari, aur koi nahi hamara, koi aur nahi hamari,
      koi aur nahi hamara, koi aur nahi main, wo main hi hu, wo main hi hun, wala main hi hu, wali main hi hu,
      wala main hu, wali main hu, wala main hun, wali main hun, mera asli naam, mera asal naam, asli naam mera,
      asli naam se likhunga, asli naam se likhungi, ab asli naam se, apne naam se likhunga, apne naam se likhungi,
      naam badla hai, naam badal gaya, naam badal liya, wo page mera hai, wo account mera hai, page mera hi hai,
      channel mera hi hai, page main chalata, page main chalati, main hi chalata, main hi chalati, main hi likhta,
      main hi likhti, admin main hi, admin main hu, ke peeche main hi, ke peeche main hu, purana account ud gaya,
      purani id ud gayi, purana account band, purani id band, naya account ye hai, nayi id ye hai, wapas follow karo,
      phir se follow karo, pehle is naam se, is naam se jaante, isi naam se likhta, isi naam se likhti,
      naam se likhegi, naam se likhega, pehle thi, pehle tha ab, pehle thi ab, confess karta hu, confess karti hu,
      maan leti hu, maan leta hu, purana page, naya page, purana channel, naya channel, purana naam, naye naam,
      farzi id, fake id, naam se likhne wala, naam se likhne wali, naam se video, naam se reels, naam se meme,
      naam se page, naam se channel, naam se blog, naam se kavita, naam se shayari
    `),
    channel: splitWords(`
      account, khata, id, page, channel, blog, profile, group, handle, server, podcast, chalata, chalati, chalate,
      admin, ke peeche, likhta, likhti, insta, instagram, twitter, telegram, facebook, reddit, discord, reel wala,
      reel wali, reels wala, reels wali, meme wala, meme wali, cartoon wala, cartoonist, shayar, poet, kavi, writer,
      radio wala, radio wali, podcast wala, podcast wali, page wala, page wali, thread wala, thread wali, blog wala,
      blog wali, youtube wala, youtube wali, insta wala, insta wali, asli naam, asal naam, upnam, takhallus, meri dost,
      mera dost, mere dost, meri saheli, meri behen, mera bhai, mere bhai, mere boss, mere teacher, hamare teacher,
      mere sir, hamare sir, meri ma'am, mera cousin, meri cousin, mera padosi, meri padosan, mera roommate,
      meri roommate, mera senior, meri senior, pata chala, pata chal gaya, uska naam, mera naam, ke naam se likhta,
      ke naam se likhti, naam se likhta hai, naam se likhti hai, page chalata hai, page chalati hai,
      channel chalata hai, channel chalati hai, account chalata hai, account chalati hai, blog likhta hai,
      blog likhti hai
    `),
    identity: splitWords(`
      asli naam, asal naam, asal mein, darasal, haqeeqat mein, main hi hu, main hi hoon, main hu, main hoon, main hi,
      woh main,        nikla, nikli,
      nikle,   ke peeche, chalane wala, chalane wali,   ka admin,
      ek hi banda, sab jaante hain,   urf, ek hi aadmi, ek hi insaan, aur koi nahi, koi aur nahi,
      to apna, to apni, to hamara, to hamari, apna padosi, hamari class ki, hamare class ka, hamari batch ki,
      hamare batch ka, hamare mohalle ka, hamare mohalle ki, hamare office ka, hamare college ka, hamare college ki,
      wo aur koi nahi, wahi to hai, wahi hai, ka asli naam, uska asli naam, unka asli naam, nikal aaya, nikal aayi,
      tumhara wala,
        ke saath kaam kiya, aawaz pehchano, awaaz pehchano, meri dost hai, mera dost hai, meri behen hai,
        mera bhai hai, mere boss hain, mere boss hai, mere teacher hain, hamare teacher hain, mere sir hain,
        hamare sir hain, meri ma'am hain, mera cousin hai, meri cousin hai, mera senior hai, meri senior hai,
        mere senior hain, mera padosi hai, meri padosan hai, hamara padosi hai, mera classmate hai, meri classmate hai,
        mera roommate hai, meri roommate hai, ke naam se likhta, ke naam se likhti, naam se likhta hai,
        naam se likhti hai, page chalata hai, page chalati hai, channel chalata hai, channel chalati hai,
        account chalata hai, account chalati hai, blog likhta hai, blog likhti hai
    `),
  },
};
