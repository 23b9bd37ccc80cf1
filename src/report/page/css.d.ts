/** Style sheets, which the page's build includes. */
declare module '*.css';
