import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";

const SlackPx = 48;

interface Stick {
  box: RefObject<HTMLDivElement | null>;
  content: RefObject<HTMLDivElement | null>;
  /** Whether something new stands below what is seen. */
  hasNew: boolean;
  isAtEnd: boolean;
  toEnd(): void;
  onScroll(): void;
}

/** Keeps a box at its end while it is there; somebody who reads further up is left in peace, and told that there is more. */
export function useStickToEnd(newestId: string | undefined): Stick {
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const sticks = useRef(true);
  const [isAtEnd, setAtEnd] = useState(true);
  const [seen, setSeen] = useState<string>();

  const toEnd = useCallback(() => {
    if (box.current) {
      box.current.scrollTop = box.current.scrollHeight;
    }
  }, []);

  const onScroll = useCallback(() => {
    const { current } = box;
    if (current) {
      sticks.current = current.scrollHeight - current.scrollTop - current.clientHeight < SlackPx;
      setAtEnd(sticks.current);
    }
  }, []);

  useLayoutEffect(() => {
    if (sticks.current) {
      toEnd();
    }
  }, [newestId, toEnd]);

  // What grows later, such as a window that becomes narrower, is followed as well.
  useEffect(() => {
    if (!content.current) {
      return undefined;
    }

    const observer = new ResizeObserver(() => {
      if (sticks.current) {
        toEnd();
      }
    });
    observer.observe(content.current);
    return () => observer.disconnect();
  }, [toEnd]);

  if (isAtEnd && seen !== newestId) {
    setSeen(newestId);
  }

  return { box, content, hasNew: !isAtEnd && seen !== newestId, isAtEnd, toEnd, onScroll };
}
