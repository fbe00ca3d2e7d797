/** Pairs that once failed: what they showed is in the tests of the rooms that were wrong, as long as the generator makes them. */
import type { Origin } from './cases.ts';

export const FORMER: readonly Origin[] = [
  {
    protocol: 1042798573,
    steps: [
      { edit: 34, seed: 699983137 },
      { edit: 56, seed: 1717959344 },
      { edit: 22, seed: 1931728704 },
    ],
    messages: 278251957,
  },
  {
    protocol: 1528430838,
    steps: [
      { edit: 16, seed: 1897371306 },
      { edit: 14, seed: 1120755417 },
    ],
    messages: 559293956,
  },
  {
    protocol: 154798502,
    steps: [
      { edit: 41, seed: 114536093 },
      { edit: 9, seed: 296387936 },
      { edit: 1, seed: 1103155857 },
    ],
    messages: 3,
  },
  {
    protocol: 2,
    steps: [
      { edit: 9, seed: 1249872790 },
      { edit: 1, seed: 1207290128 },
      { edit: 95, seed: 776323562 },
    ],
    messages: 10,
  },
  {
    protocol: 2069331099,
    steps: [
      { edit: 103, seed: 2147483623 },
      { edit: 6, seed: 2 },
    ],
    messages: 1420516302,
  },
  { protocol: 20941696, steps: [{ edit: 105, seed: 2042887883 }], messages: 696041520 },
  { protocol: 2147483619, steps: [{ edit: 92, seed: 522430391 }], messages: 791958827 },
  { protocol: 2147483641, steps: [{ edit: 103, seed: 1689942561 }], messages: 558069249 },
  { protocol: 25, steps: [{ edit: 100, seed: 999859642 }], messages: 2147483633 },
  {
    protocol: 385174327,
    steps: [
      { edit: 37, seed: 1475641359 },
      { edit: 103, seed: 719257727 },
      { edit: 17, seed: 1313761079 },
    ],
    messages: 2147483620,
  },
  {
    protocol: 45760008,
    steps: [
      { edit: 35, seed: 1348123238 },
      { edit: 15, seed: 2145293395 },
      { edit: 34, seed: 1125904209 },
    ],
    messages: 1007472896,
  },
  {
    protocol: 6,
    steps: [
      { edit: 30, seed: 1357321302 },
      { edit: 49, seed: 2147483631 },
      { edit: 16, seed: 2147483636 },
    ],
    messages: 42221744,
  },
  {
    protocol: 796736254,
    steps: [
      { edit: 104, seed: 771305499 },
      { edit: 96, seed: 953985270 },
      { edit: 34, seed: 989090532 },
    ],
    messages: 2147483620,
  },
  {
    protocol: 8,
    steps: [
      { edit: 31, seed: 2123677086 },
      { edit: 19, seed: 1543043062 },
      { edit: 84, seed: 255040848 },
    ],
    messages: 1926349413,
  },
  {
    protocol: 8,
    steps: [
      { edit: 9, seed: 1367418009 },
      { edit: 27, seed: 1061946858 },
      { edit: 5, seed: 1382970269 },
    ],
    messages: 650932751,
  },
  {
    protocol: 942676854,
    steps: [
      { edit: 93, seed: 1 },
      { edit: 11, seed: 787140027 },
    ],
    messages: 440266119,
  },
  {
    protocol: 1440358100,
    steps: [
      { edit: 105, seed: 40491535 },
      { edit: 77, seed: 1097409415 },
      { edit: 42, seed: 1257158063 },
    ],
    messages: 14,
  },
  {
    protocol: 963916148,
    steps: [
      { edit: 98, seed: 6651600 },
      { edit: 16, seed: 3725296 },
      { edit: 16, seed: 4564496 },
    ],
    messages: 190043,
  },
  {
    protocol: 963916148,
    steps: [
      { edit: 19, seed: 1600549 },
      { edit: 35, seed: 1893736 },
      { edit: 104, seed: 4911075 },
    ],
    messages: 134039,
  },
  {
    protocol: 942676854,
    steps: [
      { edit: 93, seed: 1 },
      { edit: 11, seed: 787140027 },
    ],
    messages: 440266119,
  },
  {
    protocol: 1658470086,
    steps: [
      { edit: 47, seed: 177730580 },
      { edit: 34, seed: 1532622920 },
      { edit: 77, seed: 156906121 },
    ],
    messages: 318413409,
  },
  {
    protocol: 1264024661,
    steps: [
      { edit: 48, seed: 952902508 },
      { edit: 34, seed: 69595929 },
      { edit: 34, seed: 1706682141 },
    ],
    messages: 1787937221,
  },
  {
    protocol: 334660386,
    steps: [
      { edit: 82, seed: 264733358 },
      { edit: 78, seed: 1083140773 },
    ],
    messages: 516291192,
  },
  {
    protocol: 997238072,
    steps: [
      { edit: 34, seed: 1042608828 },
      { edit: 34, seed: 1489577003 },
    ],
    messages: 1239272032,
  },
  {
    protocol: 819160452,
    steps: [
      { edit: 103, seed: 1032024471 },
      { edit: 6, seed: 1991109963 },
      { edit: 38, seed: 118296717 },
    ],
    messages: 4,
  },
  {
    protocol: 1173110695,
    steps: [
      { edit: 104, seed: 1268793616 },
      { edit: 16, seed: 581874125 },
      { edit: 12, seed: 1278339411 },
    ],
    messages: 125713583,
  },
  {
    protocol: 2147483646,
    steps: [
      { edit: 50, seed: 1929894207 },
      { edit: 34, seed: 40960377 },
      { edit: 32, seed: 776202879 },
    ],
    messages: 28,
  },
  {
    protocol: 276413183,
    steps: [
      { edit: 15, seed: 2049097773 },
      { edit: 54, seed: 571989106 },
      { edit: 104, seed: 2007914747 },
    ],
    messages: 836134624,
  },
  {
    protocol: 782132382,
    steps: [
      { edit: 9, seed: 693222704 },
      { edit: 104, seed: 2029257772 },
      { edit: 35, seed: 284909600 },
    ],
    messages: 98710020,
  },
  {
    protocol: 2147483627,
    steps: [
      { edit: 41, seed: 180562671 },
      { edit: 105, seed: 933107648 },
      { edit: 25, seed: 1628801582 },
    ],
    messages: 1563092045,
  },
  { protocol: 1883308853, steps: [{ edit: 70, seed: 1455249140 }], messages: 1198017252 },
  {
    protocol: 175918083,
    steps: [
      { edit: 6, seed: 2147483627 },
      { edit: 0, seed: 2098197948 },
      { edit: 94, seed: 370486785 },
    ],
    messages: 348119252,
  },
  {
    protocol: 1282240749,
    steps: [
      { edit: 60, seed: 491589451 },
      { edit: 81, seed: 638511056 },
      { edit: 62, seed: 2083729000 },
    ],
    messages: 33897759,
  },
  {
    protocol: 645968901,
    steps: [
      { edit: 73, seed: 2042177402 },
      { edit: 6, seed: 1120770020 },
    ],
    messages: 765756440,
  },
  {
    protocol: 1082515355,
    steps: [
      { edit: 87, seed: 971232883 },
      { edit: 27, seed: 1487730126 },
      { edit: 6, seed: 341211917 },
    ],
    messages: 435768910,
  },
  {
    protocol: 14,
    steps: [{ edit: 11, seed: 1928075569 }],
    messages: 1044537624,
  },
  {
    protocol: 184341283,
    steps: [
      { edit: 67, seed: 810224467 },
      { edit: 72, seed: 1850473597 },
      { edit: 32, seed: 5 },
    ],
    messages: 633039814,
  },
  {
    protocol: 719299836,
    steps: [
      { edit: 3, seed: 1336477332 },
      { edit: 71, seed: 1484118633 },
    ],
    messages: 541500626,
  },
  {
    protocol: 890034378,
    steps: [
      { edit: 41, seed: 1841839812 },
      { edit: 93, seed: 534475153 },
    ],
    messages: 1715837607,
  },
  {
    protocol: 1303361582,
    steps: [
      { edit: 32, seed: 22 },
      { edit: 31, seed: 10 },
      { edit: 29, seed: 20 },
    ],
    messages: 30,
  },
  {
    protocol: 1727771746,
    steps: [
      { edit: 96, seed: 1070786265 },
      { edit: 83, seed: 80921673 },
      { edit: 19, seed: 1473681220 },
    ],
    messages: 1040389484,
  },
  {
    protocol: 1155082846,
    steps: [
      { edit: 24, seed: 2021216813 },
      { edit: 70, seed: 704923259 },
      { edit: 64, seed: 1094955078 },
    ],
    messages: 876541537,
  },
  {
    protocol: 318974293,
    steps: [
      { edit: 3, seed: 1792446291 },
      { edit: 3, seed: 1989073961 },
      { edit: 6, seed: 252452706 },
    ],
    messages: 1076859617,
  },
  {
    protocol: 1224086984,
    steps: [
      { edit: 82, seed: 2146194940 },
      { edit: 86, seed: 307673346 },
    ],
    messages: 2147483631,
  },
  {
    protocol: 78774763,
    steps: [
      { edit: 43, seed: 471792618 },
      { edit: 29, seed: 1442174094 },
      { edit: 81, seed: 43925148 },
    ],
    messages: 1401069010,
  },
  {
    protocol: 2036475671,
    steps: [
      { edit: 78, seed: 1571120082 },
      { edit: 24, seed: 1366001448 },
    ],
    messages: 992360656,
  },
  {
    protocol: 995307419,
    steps: [
      { edit: 102, seed: 180928355 },
      { edit: 34, seed: 1565590206 },
      { edit: 23, seed: 1523938424 },
    ],
    messages: 2147483629,
  },
  {
    protocol: 995307419,
    steps: [
      { edit: 102, seed: 180928355 },
      { edit: 34, seed: 1565590206 },
      { edit: 23, seed: 1523938424 },
    ],
    messages: 2147483629,
  },
  {
    protocol: 1828400600,
    steps: [
      { edit: 66, seed: 84533313 },
      { edit: 51, seed: 1431264201 },
      { edit: 50, seed: 780916315 },
    ],
    messages: 1180097635,
  },
  {
    protocol: 2147483642,
    steps: [
      { edit: 9, seed: 1547012008 },
      { edit: 81, seed: 2072685592 },
      { edit: 56, seed: 295551929 },
    ],
    messages: 600139684,
  },
  {
    protocol: 1291202158,
    steps: [
      { edit: 6, seed: 2147483619 },
      { edit: 6, seed: 1367530831 },
      { edit: 58, seed: 1905742845 },
    ],
    messages: 12,
  },
  {
    protocol: 1227305733,
    steps: [
      { edit: 61, seed: 559808816 },
      { edit: 90, seed: 1106359991 },
      { edit: 40, seed: 104986029 },
    ],
    messages: 844161560,
  },
  {
    protocol: 4848928,
    steps: [
      { edit: 105, seed: 1454066056 },
      { edit: 13, seed: 1259440138 },
      { edit: 109, seed: 1 },
    ],
    messages: 500346562,
  },
  {
    protocol: 1336140327,
    steps: [
      { edit: 34, seed: 6 },
      { edit: 107, seed: 680004542 },
    ],
    messages: 456768771,
  },
  {
    protocol: 366970382,
    steps: [
      { edit: 75, seed: 436644443 },
      { edit: 51, seed: 1315845055 },
      { edit: 34, seed: 967717142 },
    ],
    messages: 24016722,
  },
  {
    protocol: 998918322,
    steps: [
      { edit: 53, seed: 26 },
      { edit: 12, seed: 516629786 },
      { edit: 3, seed: 382986525 },
    ],
    messages: 592155007,
  },
  {
    protocol: 607301297,
    steps: [
      { edit: 103, seed: 1529748973 },
      { edit: 115, seed: 892972894 },
      { edit: 107, seed: 156426188 },
    ],
    messages: 489173943,
  },
  {
    protocol: 1069888384,
    steps: [
      { edit: 6, seed: 1788081393 },
      { edit: 0, seed: 22 },
      { edit: 107, seed: 1774774764 },
    ],
    messages: 1669534564,
  },
  {
    protocol: 1784386138,
    steps: [
      { edit: 32, seed: 1849949875 },
      { edit: 91, seed: 997450676 },
    ],
    messages: 2147483622,
  },
  {
    protocol: 390360923,
    steps: [
      { edit: 105, seed: 2147483638 },
      { edit: 34, seed: 135585786 },
    ],
    messages: 2147483634,
  },
  {
    protocol: 43266996,
    steps: [
      { edit: 111, seed: 283632878 },
      { edit: 8, seed: 810722583 },
      { edit: 65, seed: 1833820376 },
    ],
    messages: 989099337,
  },
  {
    protocol: 871582110,
    steps: [
      { edit: 66, seed: 284856183 },
      { edit: 94, seed: 1403803757 },
    ],
    messages: 1552645267,
  },
  {
    protocol: 833230107,
    steps: [
      { edit: 107, seed: 1248939366 },
      { edit: 28, seed: 1242207810 },
      { edit: 11, seed: 646551037 },
    ],
    messages: 2147483624,
  },
  {
    protocol: 479679590,
    steps: [
      { edit: 24, seed: 291028355 },
      { edit: 84, seed: 31136327 },
      { edit: 11, seed: 1624228862 },
    ],
    messages: 183126863,
  },
  {
    protocol: 1066228104,
    steps: [
      { edit: 14, seed: 882877087 },
      { edit: 91, seed: 1588255625 },
      { edit: 107, seed: 765188147 },
    ],
    messages: 1328176077,
  },
  {
    protocol: 1586707113,
    steps: [
      { edit: 47, seed: 365747032 },
      { edit: 11, seed: 1092765635 },
    ],
    messages: 1023252947,
  },
  {
    protocol: 1748740262,
    steps: [
      { edit: 11, seed: 1427845177 },
      { edit: 72, seed: 1994841893 },
    ],
    messages: 29,
  },
  {
    protocol: 243832520,
    steps: [
      { edit: 91, seed: 101184222 },
      { edit: 105, seed: 971632428 },
      { edit: 110, seed: 152749724 },
    ],
    messages: 1608409779,
  },
  {
    protocol: 840227097,
    steps: [
      { edit: 81, seed: 324604659 },
      { edit: 103, seed: 1983594956 },
      { edit: 24, seed: 1164992096 },
      { edit: 33, seed: 2062339616 },
    ],
    messages: 377766715,
  },
  {
    protocol: 83357285,
    steps: [
      { edit: 4, seed: 838131931 },
      { edit: 68, seed: 866761054 },
      { edit: 13, seed: 977142300 },
    ],
    messages: 577691027,
  },
];
