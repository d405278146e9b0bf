import type { DemonstrationAccount } from "./acts.ts";

/** The password of every sign-in of the demonstration, printed when it is loaded. */
export const DEMONSTRATION_PASSWORD = "lumen-demonstration";

type SignIn = { name: string; role: DemonstrationAccount["role"]; inModel: boolean };

/** A sign-in for each kind of reader: what they lead, if anything, is in the model. */
const SIGN_INS: SignIn[] = [
  { name: "Hélène Vasseur", role: "director", inModel: true },
  { name: "Karim Benhaddou", role: "member", inModel: true },
  { name: "Olivier Dumortier", role: "member", inModel: true },
  { name: "Inès Carvalho", role: "member", inModel: true },
  { name: "Pauline Maes", role: "member", inModel: true },
  { name: "Muriel Rostand", role: "hr", inModel: false },
  { name: "Thibaud Duchamp", role: "administrator", inModel: false },
  { name: "Agnès Delorge", role: "guest", inModel: false },
];

/** The sign-ins, each tied to the person of that name; `idOf` gives the person's id, `emailOf` an address. */
export function signIns(
  idOf: (name: string) => string,
  emailOf: (name: string) => string,
): DemonstrationAccount[] {
  return SIGN_INS.map(({ name, role, inModel }) => ({
    email: emailOf(name),
    name,
    role,
    personId: inModel ? idOf(name) : null,
    password: DEMONSTRATION_PASSWORD,
  }));
}
