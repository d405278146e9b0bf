import { day } from "@congruence/domain";
import type { Language } from "../acts.ts";
import type { Character } from "../cast/cast.ts";
import { GUILD_MEMBERS } from "../cast/guilds.ts";
import { GUILD_KEYS } from "../cast/units.ts";
import { ahead, RANK, type Script } from "../script.ts";
import { GUILDS, MEMBER } from "../words/organisation.ts";

/** Tells who joins a guild, without a share, and who leaves it with the organisation. */
export function tellGuilds(script: Script, cast: readonly Character[], language: Language): void {
  for (const unit of GUILD_KEYS) {
    for (const [name, since] of GUILD_MEMBERS[unit]) {
      const person = cast.find((someone) => someone.name === name);
      if (!person) throw new Error(`guilds: nobody is called ${name}`);
      const from = day(since);
      const act = since === GUILDS[unit].opens ? `open ${unit}` : `guild ${unit} ${person.key}`;
      script.scene(act, { at: ahead(from, 0, 2, act), actor: name, action: "allocations.allocate" });
      const thread = `${person.key}/${unit}`;
      script.part(act, RANK.places, (book) => {
        const personId = book.id("person", person.key);
        const unitId = book.id("unit", unit);
        book.begin("allocation", thread, {
          personId,
          unitId,
          role: MEMBER[language],
          share: null,
          from,
          to: null,
        });
      });
      const { left } = person;
      if (left !== null)
        script.part(`leave ${person.key}`, RANK.ends, (book) => book.end("allocation", thread, left));
    }
  }
}
