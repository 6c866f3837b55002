/** The version of the product, put in when the page is built. */
declare const __FRONTPORCH_VERSION__: string;
