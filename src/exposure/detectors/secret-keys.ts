/** Detects keys and tokens that are recognizable by their own form. */
import type { AnalyzedText } from '../analyzed-text.ts';
import { findMatches, type Match } from '../detector.ts';
import { raw } from '../regex-source.ts';

/** Prefixes of the keys of well-known services, each with the form of the rest. */
const KEY_FORMS: readonly string[] = [
  raw`gh[pousr]_[A-Za-z0-9]{30,255}`, // GitHub
  raw`github_pat_\w{40,100}`,
  raw`sk-(?:proj-|ant-|svcacct-)?[A-Za-z0-9_-]{20,160}`, // OpenAI, Anthropic
  raw`[sr]k_(?:live|test)_[A-Za-z0-9]{10,100}`, // Stripe
  raw`whsec_[A-Za-z0-9+/=]{20,80}`,
  raw`(?:AKIA|ASIA)[A-Z0-9]{16}`, // AWS
  raw`AIza[\w-]{35}`, // Google
  raw`ya29\.[\w-]{20,300}`,
  raw`GOCSPX-[\w-]{20,40}`,
  raw`xox[abeprs]-[\w-]{10,250}`, // Slack
  raw`xapp-\d-[\w-]{10,200}`,
  raw`glpat-[\w-]{20,60}`, // GitLab
  raw`npm_[A-Za-z0-9]{36}`,
  raw`pypi-[\w-]{50,250}`,
  raw`hf_[A-Za-z0-9]{30,60}`, // Hugging Face
  raw`dop_v1_[a-f0-9]{64}`, // DigitalOcean
  raw`shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}`, // Shopify
  raw`SG\.[\w-]{16,32}\.[\w-]{32,64}`, // SendGrid
  raw`key-[a-f0-9]{32}`, // Mailgun
  raw`EAA[A-Za-z0-9]{80,300}`, // Meta
  raw`nsec1[a-z0-9]{58}`, // Nostr
  raw`AGE-SECRET-KEY-1[A-Z0-9]{58}`,
  raw`[xyz]prv[A-Za-z0-9]{100,112}`, // Bitcoin, extended
  raw`[5KL][1-9A-HJ-NP-Za-km-z]{50,51}`, // Bitcoin, wallet import format
  raw`eyJ[\w-]{10,400}\.eyJ[\w-]{10,800}\.[\w-]{10,400}`, // JSON Web Token
  raw`\d{8,10}:AA[\w-]{33}`, // Telegram bot
];
const KEY = new RegExp(raw`(?<![\p{L}\p{N}])(?:${KEY_FORMS.join('|')})(?![\p{L}\p{N}])`, 'gu');
const MAY_BE_KEY = new RegExp(
  raw`gh[pousr]_|github_pat|sk-|[sr]k_|whsec_|A[KS]IA|AIza|ya29|GOCSPX|xox|xapp|glpat|npm_|pypi-|hf_|dop_v1` +
    raw`|shp[acps]|SG\.|key-|EAA|nsec1|AGE-SECRET|prv|[5KL][1-9A-HJ-NP-Za-km-z]{50}|eyJ|:AA`,
);
const PRIVATE_KEY_BLOCK = /-----BEGIN [A-Z ]{0,24}PRIVATE KEY(?: BLOCK)?-----/g;
/** A Wi-Fi code (WIFI:…P:…;), a key for one-time codes, a link with a password. */
const SECRET_URI = new RegExp(
  [
    raw`WIFI:[^\s]{0,80}?P:([^;\s]{4,63});`,
    raw`otpauth:\/\/[^\s]{1,120}?secret=([A-Z2-7]{16,64})`,
    raw`(?<![\p{L}\p{N}])[a-z]{2,10}:\/\/[\w.-]{1,40}:([^\s@/:]{3,60})@[\w.-]{2,80}`,
  ].join('|'),
  'gu',
);

export function findSecretKeys({ text }: AnalyzedText): Match[] {
  const found = MAY_BE_KEY.test(text) ? findMatches(text, KEY, 0.95) : [];
  if (text.includes('-----BEGIN')) found.push(...findMatches(text, PRIVATE_KEY_BLOCK, 0.95));
  if (/WIFI:|:\/\//.test(text)) found.push(...findMatches(text, SECRET_URI, 0.9));
  return found;
}
