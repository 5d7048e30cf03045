import { useEffect, useState } from "react";
import { useEnvironment } from "../environment.ts";

/** The time, renewed each second while the page is visible. */
export function useNow(): number {
  const { now } = useEnvironment();
  const [time, setTime] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) setTime(now());
    }, 1000);
    return () => clearInterval(timer);
  }, [now]);
  return time;
}
