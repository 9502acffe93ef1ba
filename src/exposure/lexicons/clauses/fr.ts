/** French words by their role in a clause. */
import type { ClauseLexicon } from '../../clauses/roles.ts';
import { splitWords } from '../list.ts';
export const fr: ClauseLexicon = {
  script: 'Latin',
  common: splitWords(`
    le, la, les, l, un, une, des, de, du, d, et, en, que, qui, est, sont, était, être, c'est, c, ce, cet, cette, ces, je, j,
    tu, il, elle, on, nous, vous, ils, elles, mon, ma, mes, ton, ta, tes, son, sa, ses, notre, nos, votre, leur, leurs, ne,
    pas, plus, se, s, au, aux, à, dans, sur, sous, par, pour, avec, sans, chez, mais, ou, où, donc, si, comme, très, tout,
    tous, toute, déjà, ici, là, aujourd'hui, demain, maintenant, suis, sommes, j'ai, ai, a, ont, fait, depuis, jusqu'à, y
  `),
  letters: 'œùèûîë',
  negatesAhead: true,
  words: {
    self: splitWords(`
      je, j', moi, me, m', mon, ma, mes, nous, notre, nos, on, on est, on a, je suis, j'suis, chuis, suis, sommes, j'ai, j'arrive,
      j'habite, j'attends, j'y suis, j'étudie, j'enseigne, moi-même, nous deux, tous les deux, toutes les deux, tous les trois
    `),
    person: splitWords(`
      il, elle, ils, elles, lui, eux, ami, amie, amis, amies, pote, potes, collègue, collègues, camarade, camarades, voisin,
      voisine, chef, patron, patronne, copain, copine, compagnon, compagne, conjoint, conjointe, fiancé, fiancée, le mec,
      ce mec, le type, ce type, le gars, ce gars, l'homme, cet homme, la femme, cette femme, la fille, la meuf, les enfants,
      les petits, les gosses, notre groupe, l'équipe, toute l'équipe, notre équipe, la délégation, la caravane, le convoi,
      l'avocat, l'avocate, le témoin, la témoin, le client, la cliente, le militant, la militante, le journaliste,
      la journaliste, le chauffeur, le gardien, la gardienne, le vigile, le cuisinier, la cuisinière, le gérant, la gérante
    `),
    you: splitWords(`
      tu, t', toi, te, ton, ta, tes, vous, votre, vos, si vous, vous-même, demandez, gardez, évitez, choisissez, écrivez,
      vérifiez, notez, pensez
    `),
    kin: splitWords(`
      mère, maman, mamans, père, papa, papas, parents, fils, fille, filles, fiston, enfant, enfants, gosse, gosses, gamin,
      gamine, gamins, môme, mômes, frère, frères, frangin, frangine, soeur, sœur, soeurs, sœurs, jumeau, jumelle, jumeaux,
      jumelles, mari, femme, époux, épouse, oncle, oncles, tonton, tante, tantes, tata, tatie, cousin, cousine, cousins,
      cousines, neveu, neveux, nièce, nièces, grand-mère, mamie, mémé, grand-père, papi, papy, pépé, grands-parents, petit-fils,
      petite-fille, petits-enfants, beau-père, belle-mère, beaux-parents, beau-frère, belle-soeur, belle-sœur, gendre,
      belle-fille, beau-fils, demi-frère, demi-soeur, demi-sœur, bébé, nourrisson, petit, petite, petits, aîné, aînée, cadet,
      cadette, benjamin, benjamine, ex, mon ex, ex-mari, ex-femme, fiancé, fiancée, filleul, filleule, parrain, marraine
    `),
    own: splitWords(`
      mon, ma, mes, notre, nos, son, sa, ses, leur, leurs, maman, papa, mamie, papi, papy, on a, j'ai, nous avons, elle a,
      il a, dont le, dont la
    `),
    name: splitWords(`
      jean, pierre, paul, jacques, michel, philippe, alain, nicolas, christophe, patrick, françois, laurent, thomas, julien,
      david, antoine, alexandre, olivier, éric, eric, stéphane, vincent, mathieu, maxime, lucas, hugo, louis, léo, leo, gabriel,
      arthur, jules, adam, raphaël, nathan, théo, marie, nathalie, isabelle, sylvie, catherine, martine, christine, françoise,
      valérie, sandrine, véronique, sophie, céline, julie, camille, léa, lea, manon, chloé, emma, inès, ines, jade, louise,
      alice, lina, sarah, anna, claire, pauline, lucie, mathilde, hélène, anne, élise, juliette, zoé, nadia, karim, mehdi,
      mohamed, ahmed, ali, omar, yacine, samir, rachid, fatima, aïcha, aicha, khadija, leïla, leila, amina, yasmine, nour, amir,
      youssef, ibrahim, mamadou, moussa, ousmane, awa, fatou, aminata, koffi, kouassi, jean-marie, martin, bernard, dubois,
      durand, moreau, laurent, lefebvre, leroy, roux, morel, fournier, girard, bonnet, dupont, lambert, fontaine, rousseau,
      blanc, guerin, faure, diallo, traoré, traore, diop, ndiaye, benali, haddad
    `),
    public: splitWords(`
      la police, la gendarmerie, gendarmes, policiers, l'armée, soldats, le gouvernement, gouvernement, président, présidente,
      ministre, du ministre, député, députée, sénateur, parlement, le sénat, le maire, le conseil, porte-parole, autorités,
      le parquet, l'onu, les médias, médias, la presse, le journal dit, selon, d'après, a annoncé, ont annoncé, annonce,
      a déclaré, ont déclaré, a dit, disent, dit le, disent les, rapporte, rapportent, a publié, ont publié,
      conférence de presse, meeting, marche, manifestation, manif, rassemblement, veillée, concert, festival, foire, exposition,
      bienvenue à tous, tous bienvenus, venez nombreux, entrée libre, ouvert au public, au public, ouvre, ouvrent, ferme,
      ferment, horaires, est ouvert, est ouverte, ouvert, ouverte, commence, débute, aura lieu, se tiendra, parlera, prend la parole,
      prendra la parole, audience, ouvriers, travailleurs, travailleuses, infirmières, infirmiers, médecins, docteurs, enseignants,
      profs, étudiants, lycéens, journalistes, avocats, habitants, citoyens, gens, électeurs, manifestants, prisonniers,
      détenus, réfugiés, touristes, visiteurs, milliers, centaines, personnes, foule, trains, vols, bus sont, suspendu,
      suspendue, suspendus, annulé, annulée, annulés, fermé, fermée, météo, neige, pluie, il pleut, pleuvoir, orage, séisme,
      prévisions, en direct, en ligne, visio, lien en bio, grève, élections, sondages, vote, acteur, actrice, chanteur,
      chanteuse, le groupe de rock, match, ligue, loi, traité, est mort, est morte, décédé, musée est
    `),
    now: splitWords(`
      maintenant, là maintenant, en ce moment, à l'instant, actuellement, aujourd'hui, ce soir, cette nuit, ce matin,
      cet après-midi, cette semaine, ce week-end, ce weekend, là, déjà, encore, toujours là, de nouveau, jusqu'à, jusqu'au,
      jusqu'en, toute la nuit, toute la journée, pour la nuit, pour l'instant, quelques jours, il y a une heure,
      il y a une demi-heure, il y a deux minutes, il y a cinq minutes, il y a dix minutes, depuis hier, depuis ce matin,
      depuis vendredi, depuis lundi, depuis hier soir, ici, viens d'arriver, vient d'arriver, venons d'arriver, bien arrivé,
      bien arrivée, bien arrivés, arrivé, arrivée, arrivés, arrivées, atterri, ma position, ma localisation, c'est là que je suis,
      là où je suis, 📍
    `),
    soon: splitWords(`
      demain, plus tard, bientôt, tout à l'heure, dans une heure, dans une demi-heure, dans un instant, dans cinq minutes,
      dans dix minutes, dans quelques minutes, en route, semaine prochaine, mois prochain, lundi, mardi, mercredi, jeudi,
      vendredi, samedi, dimanche, après-demain, le week-end, serai, serons, sera, seront
    `),
    habit: splitWords(`
      chaque, tous les jours, toutes les nuits, tous les soirs, tous les matins, tous les lundis, tous les mardis,
      tous les mercredis, tous les jeudis, tous les vendredis, tous les samedis, tous les dimanches, toutes les semaines,
      tous les midis, quotidien, quotidienne, quotidiennement, toujours, d'habitude, habituellement, normalement,
      généralement, en général, souvent, régulièrement, le lundi, le mardi, le mercredi, le jeudi, le vendredi, le samedi,
      le dimanche, les lundis, les mardis, les mercredis, les jeudis, les vendredis, les samedis, les dimanches, en semaine,
      du lundi au vendredi, lundi et, mardi et, les week-ends, le matin, le soir, une fois par semaine, deux fois par semaine,
      fois par semaine, premier samedi, premier dimanche, premier lundi, même table, même place, même chemin, même trajet,
      même heure, après le travail, après le boulot, avant le travail, en sortant du travail, mon service, son service,
      ma garde, jamais raté, routine
    `),
    past: splitWords(`
      hier, la semaine dernière, le mois dernier, l'année dernière, l'an dernier, l'été dernier, il y a des années,
      il y a des mois, il y a un an, il y a longtemps, autrefois, jadis, à l'époque, en ce temps-là, avant on, ne plus,
      quand j'étais, quand on était, quand la nouvelle, enfant j, dans mon enfance, l'histoire du, fondé, fondée, a disparu,
      s'est écrasé, la guerre, premier train
    `),
    hour: splitWords(`
      midi, minuit, aube, crépuscule, et demie, et quart, moins le quart, moins quart, pile, une heure, deux heures,
      trois heures, quatre heures, cinq heures, six heures, sept heures, huit heures, neuf heures, dix heures, onze heures,
      l'heure du déjeuner, déjeuner, après le travail
    `),
    not: splitWords(`
      ne, n', pas, n'est, n'ai, n'a, n'y, jamais, personne, aucun, aucune, ni, sans que, nie, nient
    `),
    ask: splitWords(`
      est-ce que, est-ce, quelqu'un sait, y a-t-il, qui est, qui sont, qu'est-ce, c'est quoi, où est, où sont, quand est,
      pourquoi, comment, combien, savez-vous, sais-tu, faut-il, devrait-on, quel est, quelle est, qui gère
    `),
    unreal: splitWords(`
      j'aimerais, on aimerait, aimerais, voudrais, voudrait, aurait, aurais, aurions, serais, serait, serions, irais,
      si j'étais, si on était, si je pouvais, si seulement, imagine, imaginez, rêve, rêvé, rêvais, comme si, au lieu de,
      plutôt que, film, roman, le livre, poème, chanson, paroles, épisode, saison, série, jeu vidéo, personnage, héros,
      héroïne, méchant, conte, fiction, blague, plaisanterie, mème, parodie, satire, métaphore, un jour peut-être
    `),
    at: splitWords(`à, au, aux, en, dans, vers, jusqu'à, jusqu'au, chez`),
    near: splitWords(`
      près de, près du, près d', à côté de, à côté du, à côté d', derrière, devant, en face de, en face du, en face d',
      dehors, hors de, à l'extérieur, à l'intérieur, dedans, sous le, sous la, au-dessus de, au-dessus du, en haut de,
      en haut du, en bas de, en bas du, en bas de chez, au coin, à l'angle, à deux rues, à une rue, rues de, rues du, à l'entrée,
      à la porte, porte arrière, porte principale, sur le toit, sur la terrasse, au sous-sol, à la cave, dans le hall,
      dans la queue, dans la file, au balcon, dans le bus, dans le train, dans le métro, dans le tram, sur le ferry, sur le bateau,
      dans l'avion, dans la voiture, dans un taxi, dans ma chambre, dans mon appart, chez moi, chez nous, chez ma, chez mon,
      chez ses, chez un, chez une, chez des, à la maison, à l'appart, au lit, lit, premier étage, deuxième étage,
      troisième étage, quatrième étage, rez-de-chaussée, étage, à l'étage, coincé dans les, coincée dans les,
      dans les bouchons, ton immeuble, ta maison, votre immeuble, wagon, voiture 3, cabine, pont supérieur, quai, cellule,
      chambre, pavillon, non loin de, pas loin de, pas loin du
    `),
    place: splitWords(`
      rue, avenue, boulevard, ruelle, place, parc, jardin, jardins, pont, fleuve, quais, plage, port, jetée, gare, arrêt,
      arrêt de bus, arrêt de tram, station, station de métro, métro, terminal, aéroport, porte nord, porte sud, porte est,
      porte ouest, portail, rond-point, carrefour, coin, checkpoint, barrage, frontière, douane, poste-frontière, église,
      chapelle, cathédrale, mosquée, temple, synagogue, monastère, couvent, école, lycée, collège, université, fac, faculté,
      campus, institut, crèche, maternelle, bibliothèque, médiathèque, hôpital, clinique, urgences, dispensaire, pharmacie,
      cabinet, tente, campement, squat, foyer, refuge, planque, hôtel, auberge, motel, pension, hall, café, restaurant, resto,
      bar, boulangerie, magasin, boutique, supermarché, supérette, marché, centre commercial, kiosque, coiffeur, salon, gymnase,
      salle de sport, piscine, stade, arène, théâtre, cinéma, musée, galerie, tribunal, palais de justice, commissariat,
      gendarmerie nationale, prison, caserne, ambassade, consulat, ministère, mairie, préfecture, siège, syndicat,
      bourse du travail, local, bureau, bureaux, imprimerie, entrepôt, dépôt, usine, atelier, garage, moulin, ferme, village,
      sous-sol, cave, toit, terrasse, grenier, maison, appartement, appart, immeuble, bâtiment, tour, escalier, escaliers,
      cage d'escalier, fontaine, statue, monument, parking, station-service, ferry, conteneur, caravane, tribune, scène,
      marches, entrée, sortie, réception, accueil, cour, quartier, cantine
    `),
    figure: splitWords(`
      histoire, vérité, paix, amour, justice, liberté, silence, enfer, paradis, coeur, cœur, âme, esprit, mémoire, rêves,
      tournant, langue, choc, larmes, dette, douleur, deuil, espoir, ma tête, urnes, endroit préféré, lieu préféré, préféré,
      préférée, de ma vie, mêmes mensonges, pour toujours, lutte, résistance, personne la plus
    `),
    be: splitWords(`
      je suis, j'suis, chuis, on est, nous sommes, je serai, on sera, nous serons, suis à, suis au, j'y suis, on y est,
      on se retrouve, on se voit, on se rejoint, on se réunit, on se rencontre, rendez-vous, rdv, retrouve-moi, retrouvez-moi,
      retrouvez-nous, rejoins-moi, rejoignez-moi, rejoignez-nous, venez me, viens me, venez nous, cherchez-moi,
      vous me trouverez, tu me trouveras, tu me trouves, vous me trouvez, me trouver, venez à, venez au, j'attends, on attend, nous attendons, attend à, attend au,
      attend devant, t'attends, vous attends, caché, cachée, cachés, cachées, me cache, nous cachons, se cache, se cachent,
      planqué, planquée, planqués, planquées, on se planque, je reste, on reste, nous restons, reste à, reste au, reste chez,
      restent à, je dors, on dort, nous dormons, dort, dorment, dormir à, dormir au, passe la nuit, passons la nuit,
      passer la nuit, réfugié à, réfugiée, réfugiés à, à l'abri, campe, campons, campé, campés, assis, assise, assises, debout,
      coincé, coincée, coincés, coincées, bloqué, bloquée, bloqués, bloquées, enfermé, enfermée, enfermés, enfermées, garé,
      garée, garés, je vais à, je vais au, on va à, on va au, nous allons à, nous allons au, en route, en chemin, sur le chemin,
      je pars, on part, je quitte, on quitte, je sors de, je sors du, on sort de, on sort du, j'arrive à, j'arrive au, j'arrive,
      on arrive, viens d'arriver, vient d'arriver, venons d'arriver, suis arrivé, suis arrivée, sommes arrivés, bien arrivé,
      bien arrivée, bien arrivés, arrive à, arrive au, atterri, atterris, je descends, on descend, check-in, installé à,
      installée à, installés à, marche vers, marchons vers, je marche, on marche, je passe devant, passe devant, traverse,
      traversons, cours vers, conduis vers, embarque, filme, en train de, dîne, dînons, mange, mangeons, déjeune, bois, prie,
      télétravail, seul à, seule à, seul au, seule au, seul dans, seule dans, seul chez, seule chez, on nous retient,
      nous retiennent, on nous garde, nous gardent, retenu, retenue, retenus, retenues, détenu à, détenue à, détenus à,
      on nous a emmenés, nous ont emmenés, emmenés, emmené, emmenée, nous ont mis, on nous a mis, enfermés à, hospitalisé, hospitalisée,
      interné, on a déménagé, transférés à, on a déposé, j'ai déposé, déposé les, toujours à, toujours au, encore à, encore au,
      de retour à, de retour au, de garde, fais la queue, ma position, juste moi, juste nous, rien que nous, récupère-moi,
      récupérez-moi, passe me, passez me, me dépose, sera à, sera au, seront à, seront au, on sera, à cinq, à quatre, à trois, on est cinq, on est quatre
    `),
    is: splitWords(`
      est, sont, est à, est au, va à, va au, vont à, vont au, arrive, arrivent, sort de, sort du, loge,
      descend, vient, viennent, passe par, attend, reste
    `),
    was: splitWords(`
      était, étaient, étais, étions, j'étais, fut, ai été, a été, ont été, allait, allions, allais, habitait, habitais, habitions,
      travaillait, travaillais, étudiait, dansait, dansait là, dansions, vivait, vivais, avait, avaient, passait, est resté,
      sont restés, a brûlé, brûlé, a perdu, a visité
    `),
    work: splitWords(`
      on étudie, j'étudie, étudie aux, étudiante en, étudiant en, en archi, en droit, en médecine, travaille aux, bosse aux,
      je travaille à, je travaille au, je travaille pour, je travaille comme, je travaille chez, je bosse à, je bosse au,
      je bosse chez, je bosse pour, travaille à, travaille au, travaille pour, travaille chez, travaille comme, travaille dans,
      travaille là, bosse à, bosse au, bosse chez, bosse dans, travaillons à, travaillent à, mon travail, mon boulot, mon job,
      son boulot, mon bureau, notre bureau, son bureau, nos bureaux, mon employeur, mon patron, ma patronne, mon chef,
      ma boîte, notre boîte, mon entreprise, embauché, embauchée, a été embauché, a été embauchée, engagé par, engagée par,
      recruté, recrutée, a trouvé un poste, trouvé un boulot, décroché un poste, commencé à travailler, j'ai commencé à,
      j'ai commencé au, j'ai commencé, a commencé à, a commencé au, employé à, employée à, employé chez, employée chez, salarié, salariée,
      j'enseigne, enseigne, donne des cours, donne cours, étudie à, étudie au, étudie le, étudie la, étudie l, j'étudie,
      étudions, fais mes études, fait ses études, étudiant à, étudiante à, ma thèse, doctorat, fais un stage, en stage,
      stagiaire, alternance, de garde, de nuit à, de nuit au, fais les nuits, garde à, service à, je dirige, dirige, gère la,
      gère le, tiens la, tient la, tiens le, tient le, mon magasin, ma boutique, sa boutique, son magasin, nettoie,
      fais le ménage, conduis le, conduit le, conduit la, traduis pour, traduit pour, écris pour, écrit pour, rédige pour,
      bénévole à, bénévole au, bénévole chez, sert à, à l'accueil, à la caisse, derrière le comptoir, au service, en poste,
      affecté à, affectée à, en fac de, année de, seule femme, seul homme
    `),
    job: splitWords(`
      infirmière, infirmier, médecin, docteur, docteure, chirurgien, chirurgienne, pharmacienne, pharmacien, dentiste,
      sage-femme, ambulancier, ambulancière, institutrice, instituteur, maîtresse, enseignante, enseignant, prof, professeure,
      professeur, tuteur, directrice, directeur, étudiante, étudiant, élève, stagiaire, apprentie, apprenti, avocate, avocat,
      juriste, juge, notaire, greffière, greffier, policière, policier, gendarme, gardienne, gardien, vigile, agent de sécurité,
      agente, agent, soldat, chauffeur, chauffeuse, conductrice, conducteur, livreur, livreuse, mécano, mécanicien,
      mécanicienne, ingénieure, ingénieur, électricien, électricienne, plombier, maçon, menuisier, femme de ménage, cuisinière,
      cuisinier, chef, serveuse, serveur, barista, barman, caissière, caissier, vendeuse, vendeur, boulangère, boulanger,
      boucher, tailleur, couturière, coiffeuse, coiffeur, barbier, réceptionniste, secrétaire, assistante, assistant, gérante,
      gérant, comptable, comptabilité, compta, banquière, banquier, analyste, programmeuse, programmeur, développeuse,
      développeur, graphiste, architecte, scientifique, chercheuse, chercheur, bibliothécaire, journaliste, reporter,
      rédactrice, rédacteur, éditrice, éditeur, photographe, cameraman, productrice, producteur, présentatrice, présentateur,
      traductrice, traducteur, interprète, assistante sociale, travailleur social, coordinatrice, coordinateur, bénévole,
      prêtre, imam, pasteur, religieuse, agriculteur, agricultrice, pêcheur, jardinier, concierge, portier, pilote, pompier,
      pompière, gardien de but, entraîneur, entraîneuse, nounou, aide-soignante, aide-soignant, fonctionnaire, inspectrice,
      inspecteur, procureure, procureur, ouvrière, ouvrier, technicienne, technicien
    `),
    institution: splitWords(`
      école, école primaire, primaire, lycée, collège, institut, académie, université, fac, faculté, polytechnique, crèche,
      maternelle, garderie, hôpital, clinique, chu, ehpad, maison de retraite, pharmacie, laboratoire, labo, urgences, ministère,
      ambassade, consulat, tribunal, prison, commissariat, armée, caserne, mairie, préfecture, agence, département, service,
      bureau, cabinet, entreprise, société, boîte, banque, usine, logistique, transports, fondation, fonds, association,
      syndicat, ong, coopérative, journal, radio, télé, télévision, chaîne, magazine, maison d'édition, éditions, imprimerie,
      studio, magasin, supermarché, marché, hôtel, restaurant, café, cantine, boulangerie, cuisine, garage, atelier, gare,
      aéroport, port, entrepôt, dépôt, tour, ferme, église, mosquée, théâtre, musée, bibliothèque, médiathèque, galerie, club,
      chorale, choeur, équipe, gymnase, taxi, sncf, la poste, de l'onu, croix-rouge, croix rouge, croissant-rouge, sarl, s.a.,
      électronique, et fils, mine, métro
    `),
    detail: splitWords(`
      s'appelle, s'appellent, nommé, nommée, est né, est née, né, née, ans, mois, fête ses, aura, âge, âgé, âgée, classe, ce1,
      ce2, cm1, cm2, cp, sixième, cinquième, quatrième, troisième, seconde, terminale, élève, va à l'école, va à la, va au,
      vont à, vont au, scolarisé, scolarisée, étudie, étudient, a commencé, commence, habite, habitent, vit, vivent, vit avec,
      vit seule, vit seul, vivant avec, s'est marié, s'est mariée, marié, mariée, enceinte, attend un bébé, hospitalisé,
      hospitalisée, admise, admis, en prison, emprisonné, détenu, détenue, fait son service, service militaire, travaille,
      travaillent, bosse, enseigne, conduit, dirige, tient, possède, a un stand, a une boutique, a le, a la, vend, joue, jouent,
      joue au, joue à, chante, chante à, numéro, gardien, foot, football, chorale, sortie scolaire, garde les enfants,
      a les enfants, est infirmière, prénom, prénomme, traitement, chimio, quartier
    `),
    account: splitWords(`
      autre compte, mon autre compte, deuxième compte, second compte, compte secondaire, compte secret, compte anonyme,
      compte privé, nouveau compte, ancien compte, faux compte, compte de secours, compte de secours,
      mon pseudo, mon pseudonyme, mon identifiant, nom d'utilisateur, mon surnom, mon alias, mon nom de plume, nom de plume,
      nom de scène, pseudo, pseudonyme, alias, aussi connu comme, aussi connue comme, connu sous, connue sous, connue comme,
      connu comme, me connaissez, alias, signe, je signe, publie sous, poste sous, écris sous, écrit sous, publie comme,
      sous le nom, sous le pseudo, sous le pseudonyme, sur insta, sur instagram, sur twitter, sur tiktok, sur telegram,
      sur mastodon, sur facebook, sur reddit, sur x, ici je suis, suivez-moi, suis-moi, ajoute-moi, ajoutez-moi, j'ai migré,
      je passe sur, passé sur, passée sur, mon compte de secours, même personne, finsta, second profil
    `),
    channel: splitWords(`
      compte, page, chaîne, canal, blog, blogueur, blogueuse, profil, groupe, serveur, podcast, newsletter, je gère, on gère,
      je tiens, on tient, anime, admin, administrateur, administratrice, modérateur, modératrice, derrière, caricaturiste,
      poète, poétesse, écrivain, écrivaine, auteur, autrice, chronique, poèmes
    `),
    identity: splitWords(`
      en vrai, est tenue par, est tenu par, tenue par, tenu par, est le pseudo, est le surnom,
      vrai nom, véritable nom, nom réel, vraie identité, véritable identité, identité réelle, est en fait, en fait,
      en réalité, est vraiment, c'est moi, c'était moi, c'est mon, c'est ma, c'est, n'est autre que, se trouve être, s'avère,
      s'est avéré, est la personne, derrière le compte, est derrière, se cache derrière, se cache, démasqué, démasquée,
      on a trouvé qui, on sait qui, même personne, tout le monde sait, toujours moi, toujours, appartient à, est géré par,
      géré par, l'admin, je m'appelle, mon nom est, s'appelle, son nom est, pseudo de, pseudonyme de
    `),
  },
};
