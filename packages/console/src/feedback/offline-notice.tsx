import { useSyncExternalStore } from "react";
import { useTexts } from "../texts/languages.ts";

/** Tells that the browser has no connection. */
export function OfflineNotice() {
  const { feedback } = useTexts();
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status" className="offline">
      {!isOnline && feedback.offline}
    </div>
  );
}

function subscribe(listener: () => void): () => void {
  addEventListener("online", listener);
  addEventListener("offline", listener);
  return () => {
    removeEventListener("online", listener);
    removeEventListener("offline", listener);
  };
}
