/** Checks messages against the contract, in the worker only: page scripts and views stay small by importing types. */
import * as v from 'valibot';
import {
  messages,
  pageToWorker,
  viewToWorker,
  type MessageType,
  type PageMessage,
  type RequestOf,
  type ResponseOf,
  type ViewMessage,
} from './contract.ts';

export const isPageMessage = (type: unknown): type is PageMessage =>
  typeof type === 'string' && Object.hasOwn(pageToWorker, type);
export const isViewMessage = (type: unknown): type is ViewMessage =>
  typeof type === 'string' && Object.hasOwn(viewToWorker, type);

/** @returns undefined if the fields are not those of this message */
export function parseRequest<T extends MessageType>(type: T, fields: object): RequestOf<T> | undefined {
  const request = v.safeParse(messages[type].request, fields);
  return request.success ? { type, ...request.output } : undefined;
}

/** @returns undefined if there is no answer, or one of another shape */
export function parseResponse<T extends MessageType>(type: T, answer: unknown): ResponseOf<T> | undefined {
  const response = v.safeParse(messages[type].response, answer);
  return response.success ? response.output : undefined;
}
