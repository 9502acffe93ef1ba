/** Preact, once in the package: a script of its own that leaves it where the marks in a page, and our own views, take it from (scripts/build/once.ts). */
import { createContext, Fragment, options, render } from 'preact';
import { useCallback, useContext, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { jsx, jsxs } from 'preact/jsx-runtime';

const lent = Object.freeze({
  createContext,
  Fragment,
  options,
  render,
  useCallback,
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  jsx,
  jsxs,
});

declare global {
  var breakwaterPreact: typeof lent;
}
globalThis.breakwaterPreact = lent;
