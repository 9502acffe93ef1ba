/** Recognizes what lets someone into an account, wherever it stands: it is never a name, a device or a place. */
const SECRETS = [
  // JSON web tokens
  /\beyJ[\w-]{6,}\.[\w-]{2,}/,
  /\bbearer\s+(?=\S*\d)[\w.~+/=%-]{8,}/i,
  // access_token=…, "password": "…"
  /(?:token|secret|passw(?:or)?d|passwort|pwd|(?:api|access|private)[ _-]?key)["']?\s*[=:]\s*\S{4,}/i,
  // sessionid=…; a colon is common in names, too
  /(?:sess(?:ion)?(?:[ _-]?id)?|cookie|auth|csrf)["']?\s*(?:=\s*\S{4,}|:\s*(?=\S*\d)\S{8,})/i,
  /\b(?:datr|c_user|xs|fr|sb|sid|ct0|kdt)=\S{4,}/i,
  // Hashes of passwords: bcrypt, crypt, Argon2, scrypt, PBKDF2
  /\$(?:2[abxy]|[156]|argon2\w*|scrypt|pbkdf2[\w-]*)\$/,
  // Long letters and digits without a break, such as keys and identifiers of devices
  /(?<![\w+/=@.-])(?=[\w+/=-]*\d)(?=[\w+/=-]*[a-z])[\w+/=-]{32,}(?![\w+/=@-])/i,
];

export const looksSecret = (text: string): boolean => SECRETS.some(secret => secret.test(text));
