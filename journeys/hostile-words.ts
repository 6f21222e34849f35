/** A1: what has run as script in other helpdesks. Each sets a mark or opens a dialog if it ever runs. */
export const hostile = [
  `<script>window.ran='script'</script>`,
  `"><img src=x onerror="window.ran='img'">`,
  `<svg/onload=window.ran='svg'>`,
  `javascript:window.ran='url'`,
  `<a href="javascript:alert(1)">klik</a>`,
  `'"--></style></script><script>alert(2)</script>`,
  `<iframe srcdoc="<script>parent.ran='frame'</script>">`,
  `<math><mtext></p><style><img src onerror=alert(3)>`,
  `{{constructor.constructor('window.ran=1')()}}`,
  `\${alert(4)}`,
  `<details open ontoggle=alert(5)>x`,
  `<body onload=alert(6)>`,
  `&lt;script&gt;alert(7)&lt;/script&gt;`,
  `\u202e<b>terbalik`,
] as const
