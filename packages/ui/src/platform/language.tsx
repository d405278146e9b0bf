import { type Catalogue, type Language, messagesIn } from "@congruence/i18n";
import { createContext, type ReactNode, useContext } from "react";

const LanguageContext = createContext<Language>("en");

/** Sets the language of every part below; the page also writes it in `<html lang>`. */
export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>;
}

/** The language of the page. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** An area's messages in the language of the page: `const t = useMessages(frame)`. */
export function useMessages<M>(area: Catalogue<M>): M {
  return messagesIn(area, useContext(LanguageContext));
}
