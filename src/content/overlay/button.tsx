/** A button of the overlay. It has no listeners: presses come through press.ts. */
import type { ComponentChildren, HTMLAttributes, Ref } from 'preact';
import { DrawnText } from './drawn-text.tsx';
import { setPressAction } from './press.ts';

interface ButtonProps extends Pick<HTMLAttributes, 'class' | 'lang' | 'dir' | 'aria-describedby' | 'aria-expanded'> {
  /** Its accessible name, if that is not its text. */
  name?: string | undefined;
  text?: string | undefined;
  onPress(): void;
  /** Acts even if the person may not have seen it. */
  always?: boolean;
  elementRef?: Ref<HTMLButtonElement>;
  /** Whether it is the chosen one of several. */
  pressed?: boolean;
  /** Is focused first. */
  first?: boolean;
  children?: ComponentChildren;
}

export const Button = ({
  name,
  text,
  onPress,
  always = false,
  elementRef,
  pressed,
  first,
  children,
  ...rest
}: ButtonProps) => (
  <button
    {...rest}
    type="button"
    aria-label={name ?? text}
    aria-pressed={pressed}
    data-first={first || undefined}
    ref={el => {
      if (el) setPressAction(el, { run: onPress, always });
      if (typeof elementRef === 'function') elementRef(el);
      else if (elementRef) elementRef.current = el;
    }}
  >
    {children}
    {text && <DrawnText>{text}</DrawnText>}
  </button>
);
