export { createMail, type Delivery, type Mail, type MailOptions } from "./mail.ts";
export { type Message, UnsafeMessage } from "./message.ts";
