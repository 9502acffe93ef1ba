/** Lists time stamp authorities (RFC 3161) that are free and ask for no account. Breakwater contacts none. */
import authorities from './authorities.json';

export interface TimeAuthority {
  id: string;
  name: string;
  /** Takes a request by HTTP POST. */
  url: string;
  /** Where it is qualified: courts there presume that its time is right. `null`: nowhere. */
  qualified: string | null;
  /** What it says about itself. */
  page: string | null;
  /** Where its root certificate is, or can be looked up. */
  root: string;
  /** What `means` was done with. */
  sources: string[];
  /** ISO date of the sources. */
  asOf: string;
  /** How this entry was checked. No authority was contacted. */
  means: string;
}

export const TIME_AUTHORITIES: readonly TimeAuthority[] = authorities;

/** @returns a command that sends a request and saves the answer, in any shell */
export const getCurlCommand = ({ url }: TimeAuthority, request: string, answer: string): string =>
  `curl -H "Content-Type: application/timestamp-query" --data-binary @${request} -o ${answer} ${url}`;
