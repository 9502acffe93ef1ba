/** Lists words for a payment card. */
import { splitWords } from './list.ts';

export const CARD = splitWords(`
  card, cards, credit, debit, visa, mastercard, amex, cc, tarjeta, crédito, débito, carte, cartão, carta, karte,
  kreditkarte, kaart, karta*, карт*, kart*, kartu, بطاقة, کارت, 卡, 카드, カード, कार्ड, บัตร, ကတ်
`);
