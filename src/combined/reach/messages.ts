import { defineMessages } from '../../i18n/messages';

export const m = defineMessages({
  name: { vi: 'Khoảng cách giữa mô hình và camera', en: 'Reach between models and cameras' },
  about: {
    vi: 'Từ điểm mô hình và từ giữa xã đến camera đang hoạt động gần nhất; từ camera đến điểm mô hình gần nhất. Khoảng cách đường chim bay, tính cả camera và điểm mô hình của xã bên cạnh.',
    en: 'From model sites and from the middle of the commune to the nearest working camera, and from cameras to the nearest site. Straight distances, also to cameras and sites of neighbouring communes.',
  },
  labelToCamera: { vi: 'Giữa xã đến camera gần nhất', en: 'Middle of the commune to the nearest camera' },
  labelToCameraFormula: {
    vi: 'Khoảng cách từ điểm giữa xã (nơi đặt tên trên bản đồ) đến camera đang hoạt động gần nhất.',
    en: 'Distance from the point of the commune’s label to the nearest working camera.',
  },
  siteMedian: { vi: 'Điểm mô hình đến camera: trung vị', en: 'Sites to cameras: median' },
  siteP90: { vi: 'Điểm mô hình đến camera: 90 % không quá', en: 'Sites to cameras: 90 % within' },
  siteMax: { vi: 'Điểm mô hình đến camera: xa nhất', en: 'Sites to cameras: farthest' },
  siteFormula: {
    vi: 'Khoảng cách từ mỗi điểm mô hình của xã đến camera đang hoạt động gần nhất. Điểm mô hình không có toạ độ không tính.',
    en: 'Distance from each site of the commune to the nearest working camera. Sites without a position are left out.',
  },
  cameraMedian: { vi: 'Camera đến điểm mô hình: trung vị', en: 'Cameras to sites: median' },
  cameraP90: { vi: 'Camera đến điểm mô hình: 90 % không quá', en: 'Cameras to sites: 90 % within' },
  cameraMax: { vi: 'Camera đến điểm mô hình: xa nhất', en: 'Cameras to sites: farthest' },
  cameraFormula: {
    vi: 'Khoảng cách từ mỗi camera của xã, kể cả camera hỏng, đến điểm mô hình gần nhất có toạ độ.',
    en: 'Distance from each camera of the commune, broken ones too, to the nearest site that has a position.',
  },
  unitMetres: { vi: 'm', en: 'm' },
});
