import { formatShare } from "@congruence/i18n";
import { components } from "@congruence/i18n/components";
import { loadClass, useLanguage, useMessages } from "@congruence/ui";

/** A stated load on the tint of its part of the contract; over it, with its sign and, for ears, the word; hatched when away. */
export function LoadFigure({
  load,
  contract,
  away = false,
}: {
  load: number;
  contract: number;
  away?: boolean;
}) {
  const language = useLanguage();
  const t = useMessages(components);
  const look = loadClass({ load, contract, away });
  return (
    <span className={`load-figure ${look}`}>
      {look === "l-over" ? <span aria-hidden="true">▲</span> : null}
      {formatShare(load, language)}
      {look === "l-over" ? <span className="sr">, {t.load.over}</span> : null}
    </span>
  );
}
