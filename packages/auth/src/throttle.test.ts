import { expect, it } from "vitest";
import { addressKey } from "./throttle.ts";

it.each([
  ["192.0.2.10", "192.0.2.10"],
  ["::ffff:192.0.2.10", "192.0.2.10"],
  ["::FFFF:192.0.2.10", "192.0.2.10"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:0DB8:0001:0002::9", "2001:db8:1:2"],
  ["2001:db8::1", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
  ["::", "0:0:0:0"],
  ["fe80::1%eth0", "fe80:0:0:0"],
  ["1:2:3:4:5:6:7::", "1:2:3:4"],
  ["", ""],
  ["not an address", "not an address"],
])("counts %s as %s", (ip, key) => {
  expect(addressKey(ip)).toBe(key);
});
