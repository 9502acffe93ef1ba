/** Lists all detectors. Where two claim the same characters, the earlier one wins. */
import type { Detector } from '../detector.ts';
import { address } from './address.ts';
import { card, iban } from './bank.ts';
import { dateOfBirth } from './date-of-birth.ts';
import { aliasLink, family, health, routine, whereabouts, workplace } from './clauses.ts';
import { email } from './email.ts';
import { geo } from './geo.ts';
import { nationalId } from './national-id.ts';
import { landmark } from './landmark.ts';
import { ipAddress } from './ip-address.ts';
import { phone } from './phone.ts';
import { plate } from './plate.ts';
import { secret } from './secret.ts';
import { travel } from './travel.ts';

export const DETECTORS: readonly Detector[] = [
  email,
  iban,
  ipAddress,
  geo,
  dateOfBirth,
  card,
  nationalId,
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
  health,
];
