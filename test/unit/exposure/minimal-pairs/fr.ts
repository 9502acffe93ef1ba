import type { MinimalPairs } from './types.ts';

export const pairs: MinimalPairs = {
  live_location: [
    ['Je suis à la porte nord maintenant', 'Il a dit qu’il était à la porte nord'],
    [
      'On est cachées dans la cave de la bibliothèque',
      'Dans le roman elles sont cachées dans la cave de la bibliothèque',
    ],
    ['On se retrouve à la gare à six heures', 'Le ministre parlera à la gare à six heures'],
    ['Je suis devant le tribunal', 'J’aimerais être devant le tribunal'],
    ['Elle est seule à la clinique jusqu’à minuit', 'La clinique est ouverte jusqu’à minuit'],
    ['On vient d’arriver à la frontière', 'L’an dernier on est arrivés à la frontière'],
    ['On nous retient au commissariat', 'La police a arrêté 40 personnes au commissariat, selon la presse'],
    ['Demain à neuf heures je serai au marché', 'Demain je ne serai pas au marché'],
  ],
  routine: [
    ['Chaque matin à sept heures je cours sur les quais', 'Le musée ouvre chaque matin à sept heures'],
    ['Le vendredi je la récupère à l’école à quatre heures', 'Le vendredi la ville est calme'],
    [
      'On se réunit à la bibliothèque tous les mardis à six heures',
      'Le conseil se réunit à la bibliothèque tous les mardis à six heures',
    ],
    ['Mon service commence à neuf heures tous les jours', 'J’aimerais un service à neuf heures tous les jours'],
    ['Elle rentre par le parc tous les soirs', 'Des centaines de personnes passent par le parc tous les soirs'],
  ],
  workplace: [
    ['Je travaille à la clinique Moreau', 'J’aimerais travailler à la clinique Moreau'],
    ['Elle est infirmière à l’hôpital Central', 'Les infirmières de l’hôpital Central sont en grève'],
    ['J’enseigne au lycée Rousseau', 'Les enseignants du lycée Rousseau méritent mieux'],
    ['Mon frère est gardien au tribunal', 'Dans le film un gardien travaille au tribunal'],
    ['On étudie tous les deux à l’université du Nord', 'L’université du Nord a publié un rapport'],
  ],
  family: [
    ['Mon fils Adam est en CE1 à l’école Moreau', 'Le fils du ministre a eu le contrat, selon le journal'],
    ['Ma sœur Léa habite à côté de l’église', 'Ma sœur est la personne la plus forte du monde'],
    ['Mes jumeaux vont à la crèche du parc', 'Chaque enfant mérite une crèche'],
    ['Ma mère s’appelle Rose Moreau', 'Ma mère disait de ne jamais croire personne'],
    [
      'Son mari Karim est en prison à la maison d’arrêt',
      'Dans la série son mari Karim est en prison à la maison d’arrêt',
    ],
  ],
  alias_link: [
    ['@night_heron est en fait Karim Moreau', 'Réponse à @night_heron : merci pour le fil'],
    ['mon autre compte est @dune_fox', 'on a piraté @dune_fox, n’ouvrez pas les liens'],
    ['derrière @paper_boat se cache ma sœur', 'qui gère @paper_boat ? super contenu'],
    ['je publie sous @ember.sky', 'suivez @ember.sky'],
    ['mon pseudo est Héron de nuit', 'l’autrice utilise un pseudonyme'],
  ],
  health: [
    ['Je suis séropositive', 'Je ne suis pas séropositive'],
    [
      'Mon frère est épileptique et n’a plus de médicaments',
      'Dans le film mon frère est épileptique et n’a plus de médicaments',
    ],
    ['Elle est enceinte de quatre mois', 'On attend devant l’enceinte de quatre bâtiments'],
  ],
  travel: [
    ['Mon vol AF1234 demain à 06:40', 'Mon vol AF1234 demain à 06:40 est annulé'],
    ['Je prends le train de 7:15 demain', 'Je ne prends pas le train de 7:15 demain'],
  ],
};
