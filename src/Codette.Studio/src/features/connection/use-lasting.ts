import { useEffect, useState } from "react";

/** True only after it has been true for so long: what comes and goes in between is not worth a word. */
export function useLasting(value: boolean, ms: number): boolean {
  const [lasted, setLasted] = useState(false);
  useEffect(() => {
    if (!value) {
      return;
    }

    const timer = setTimeout(() => setLasted(true), ms);
    return () => {
      clearTimeout(timer);
      setLasted(false);
    };
  }, [value, ms]);

  return value && lasted;
}
