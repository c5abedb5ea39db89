/** @jsxImportSource vue */
// <contact-button> and <contact-menu> in JSX, with Vue.
import type {} from "contact-buttons/vue";

export const buttons = [
  <contact-button channel="whatsapp" to="+33 6 12 34 56 78" text="Bonjour" variant="outline" />,
  <contact-button id="call" class="wide" key="call" onClick={(event) => event.preventDefault()}>
    <a href="tel:+33123456789">Call us</a>
  </contact-button>,
  // @ts-expect-error: there is no such channel
  <contact-button channel="fax" to="+33123456789" />,
  // @ts-expect-error: there is no such size
  <contact-button channel="tel" to="+33123456789" size="huge" />,
  <contact-menu id="contact" label="Contact us" placement="bottom-start" hours="Mo-Fr 09:00-18:00" timezone="Europe/Paris" closed="email">
    <a class="contact-button" href="tel:+33123456789">Call us</a>
  </contact-menu>,
  // @ts-expect-error: there is no such place
  <contact-menu placement="top" />,
  // @ts-expect-error: there is no such channel
  <contact-menu closed="fax" />,
];
