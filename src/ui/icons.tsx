/** Line drawings of 24 × 24 units. Decorative: a word is always shown beside them. */
const PATHS = {
  note: 'M6 3h12v18H6zM9 8h6M9 12h6M9 16h4',
  logo: 'M3 8.5c2-2.4 4-2.4 6 0s4 2.4 6 0 4-2.4 6 0M5 13.5h14M8 18.5h8',
  protected: 'M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6zM8.5 12l2.5 2.5 4.5-5',
  exposed:
    'M12 3l7 3v5c0 1.6-.3 3-.8 4.2M15.500 18.600c-1 .9-2.200 1.700-3.500 2.400-4-2-7-5-7-10V6l3-1.300' +
    'M12 8v5M12 16.200v.1',
  pending: 'M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6zM12 8v4l2.500 2',
  unread: 'M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6z',
  shield: 'M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6z',
  evidence: 'M4 4h16v5H4zM6 9v11h12V9M10 13h4',
  photo: 'M3 7h4l2-3h6l2 3h4v13H3zM12 10a3.500 3.500 0 100 7 3.500 3.500 0 000-7',
  text: 'M5 5h14M5 10h14M5 15h7M14 18l2.500 2.500L21 16',
  accounts: 'M12 11a4 4 0 100-8 4 4 0 000 8M4 21c.8-4.500 3.500-7 8-7s7.200 2.500 8 7',
  lifebuoy:
    'M12 3a9 9 0 100 18 9 9 0 000-18M12 8.500a3.500 3.500 0 100 7 3.500 3.500 0 000-7' +
    'M5.700 5.700l3.800 3.800M14.500 14.500l3.800 3.800M18.300 5.700l-3.800 3.800M9.500 14.500l-3.800 3.800',
  settings:
    'M12 9a3 3 0 100 6 3 3 0 000-6M12 5.500a6.500 6.500 0 100 13 6.500 6.500 0 000-13M12 2.500v3M12 18.500v3M2.500 12h3' +
    'M18.500 12h3M5.300 5.300l2.100 2.100M16.600 16.600l2.100 2.100M18.700 5.300l-2.100 2.100M7.400 16.600l-2.100 2.100',
  menu: 'M4 6h16M4 12h16M4 18h16',
  flag: 'M5 21V4h13l-3 4 3 4H5',
  book: 'M12 6c-2-1.500-5-2-9-2v14c4 0 7 .5 9 2 2-1.500 5-2 9-2V4c-4 0-7 .5-9 2zM12 6v14',
  threatened: 'M4 4h16v12H10l-4 4v-4H4z',
  address: 'M3 11l9-7 9 7M5 10v10h5v-6h4v6h5V10',
  impersonated: 'M9 11a4 4 0 100-8 4 4 0 000 8M2 20c.6-4 3-6 7-6 1.500 0 2.800.3 3.900.9M16 5l5 5M21 5l-5 5M14 20h7',
  sexual: 'M3 4h18v16H3zM3 16l5-5 5 5 3-3 5 5M15.500 9.500v.1',
  account: 'M8 16a4 4 0 110-8 4 4 0 010 8M12 12h9M18 12v4',
  swarm: 'M13 2L4 14h6l-1 8 9-12h-6z',
  hate: 'M12 20c-6-4-8-7-8-10a4 4 0 018-2 4 4 0 018 2c0 3-2 6-8 10zM12 8l-2 4h4l-2 4',
  stalked: 'M2 12c3-5 6-7 10-7s7 2 10 7c-3 5-6 7-10 7s-7-2-10-7zM12 9a3 3 0 100 6 3 3 0 000-6',
  child: 'M12 8a3 3 0 100-6 3 3 0 000 6M7 22v-6l-2-3 3-3h8l3 3-2 3v6M10 22v-4h4v4',
  open: 'M12 3a9 9 0 100 18 9 9 0 000-18M12 7v5l3 2',
  closed: 'M12 3a9 9 0 100 18 9 9 0 000-18M8 12h8',
  lock: 'M6 11h12v9H6zM9 11V8a3 3 0 016 0v3M12 15v2',
  unlock: 'M6 11h12v9H6zM9 11V8a3 3 0 015.800-1M12 15v2',
  caution: 'M12 4l9 16H3zM12 10v4M12 17v.1',
  travel: 'M4 8h16v11H4zM9 8V5h6v3M9 8v11M15 8v11',
  people:
    'M8 11a3 3 0 100-6 3 3 0 000 6M16 11a3 3 0 100-6 3 3 0 000 6M2 19c.5-3.500 2.500-5 6-5s5.500 1.500 6 5' +
    'M14 14.400c.6-.3 1.300-.4 2-.4 3.500 0 5.500 1.500 6 5',
  chevron: 'M9 5l7 7-7 7',
} as const;

export type IconName = keyof typeof PATHS;

export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" stroke-dasharray={name === 'unread' ? '2.5 3.5' : undefined}>
    <path d={PATHS[name]} />
  </svg>
);
