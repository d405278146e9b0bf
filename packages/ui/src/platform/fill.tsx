import { Fragment, type ReactNode } from "react";

/**
 * A sentence with places to fill by elements: `<Fill text="{who} joined {unit}" with={{ who: <b>Ada</b>, … }} />`.
 * The sentence is a message, so each language orders its places as it likes; a place with no filling stays empty.
 */
export function Fill({ text, with: fillings }: { text: string; with: Readonly<Record<string, ReactNode>> }) {
  const parts = text.split(/\{(\w+)\}/);
  return (
    <>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
        <Fragment key={index}>{index % 2 === 0 ? part : fillings[part]}</Fragment>
      ))}
    </>
  );
}
