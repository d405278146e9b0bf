import { formatShare } from "@congruence/i18n";
import { components } from "@congruence/i18n/components";
import { loadClass, useLanguage, useMessages } from "@congruence/ui";

/** A stated load on the tint of its part of the contract; over it, with its sign and, for ears, the word. */
export function LoadFigure({ load, contract }: { load: number; contract: number }) {
  const language = useLanguage();
  const t = useMessages(components);
  const look = loadClass({ load, contract });
  return (
    <span className={`load-figure ${look}`}>
      {look === "l-over" ? <span aria-hidden="true">▲</span> : null}
      {formatShare(load, language)}
      {look === "l-over" ? <span className="sr">, {t.load.over}</span> : null}
    </span>
  );
}
