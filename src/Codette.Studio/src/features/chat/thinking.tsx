import { useEffect, useState } from "react";
import { words } from "@/text";

/** The wait for an answer, with how long it has been. */
export function Thinking() {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((passed) => passed + 1), 1_000);
    return () => clearInterval(timer);
  }, []);

  return (
    <div className="flex items-center gap-2.5 text-ink-soft" role="status">
      <span aria-hidden className="flex gap-1">
        {[0, 1, 2].map((each) => (
          <span key={each} className="size-1.5 animate-pulse rounded-full bg-accent" style={{ animationDelay: `${each * 180}ms` }} />
        ))}
      </span>
      {words.chat.thinking}
      {seconds > 0 && (
        <span aria-hidden className="tabular">
          {words.chat.elapsed(seconds)}
        </span>
      )}
    </div>
  );
}
