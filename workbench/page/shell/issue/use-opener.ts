import type { RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';

/** A form that a button opens. When it closes, the button has the focus again. */
export interface Opener {
  readonly isOpen: boolean;
  readonly buttonRef: RefObject<HTMLButtonElement>;
  open(): void;
  close(): void;
}

export const useOpener = (): Opener => {
  const [isOpen, setOpen] = useState(false);
  const buttonRef = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) buttonRef.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return { isOpen, buttonRef, open: () => setOpen(true), close: () => setOpen(false) };
};
