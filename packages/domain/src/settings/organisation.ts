import { z } from "zod";
import { isTimeZone } from "../calendar/index.ts";
import { Name } from "../fields.ts";

function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf("currency").includes(code);
}

/** What the organisation is called, whose midnight ends its day, and what its money is counted in ("EUR"). */
export const OrganisationSchema = z.object({
  name: Name,
  timeZone: z.string().trim().refine(isTimeZone, "time_zone.not_a_zone"),
  currency: z.string().trim().toUpperCase().refine(isCurrency, "currency.not_a_currency"),
});
export type OrganisationBasics = z.output<typeof OrganisationSchema>;
