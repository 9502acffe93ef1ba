/** All detectors; where two want the same characters, the first in this table has them. */
import type { Detector } from '../detector.ts';
import { address } from './address.ts';
import { card, iban } from './bank.ts';
import { birth } from './birth.ts';
import { aliasLink, family, routine, whereabouts, workplace } from './clauses.ts';
import { email } from './email.ts';
import { geo } from './geo.ts';
import { ids } from './ids.ts';
import { plate, secret, travel } from './labelled-codes.ts';
import { landmark } from './landmark.ts';
import { network } from './network.ts';
import { phone } from './phone.ts';

export const DETECTORS: readonly Detector[] = [
  email,
  iban,
  network,
  geo,
  birth,
  card,
  ids,
  phone,
  secret,
  travel,
  plate,
  address,
  landmark,
  whereabouts,
  routine,
  workplace,
  family,
  aliasLink,
];
