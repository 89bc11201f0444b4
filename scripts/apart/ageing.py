"""What happens to a sheet between the printer and the folder: the glass, the lamp, the fax, the telephone.

`age(picture, level, seed, colour)` takes a clean page as an array and gives the scanned one back; all from the seed.
"""
import cv2
import numpy as np

# Dots per inch at which a page of each level is scanned.
DPI = {"clean": (200, 225), "moderate": (160, 180, 200), "heavy": (130, 138, 146)}
# Quality of the JPEG.
QUALITY = {"clean": (62, 70), "moderate": (60, 66), "heavy": (58, 64)}


def desk(rng, h, w):
    """A table top under the sheet."""
    base = rng.uniform(70, 130)
    grain = cv2.resize(rng.normal(0, 9, (h // 40 + 2, 6)).astype(np.float32), (w, h), interpolation=cv2.INTER_CUBIC)
    tint = np.array([rng.uniform(.75, .95), rng.uniform(.85, 1), 1.0], np.float32)
    return (base + grain)[..., None] * tint


def light(rng, h, w, depth):
    """A slow change of brightness over the page."""
    small = np.ones((5, 4), np.float32) - depth * rng.random((5, 4)).astype(np.float32)
    return cv2.resize(small, (w, h), interpolation=cv2.INTER_CUBIC)[..., None]


def fold(rng, img):
    """One or two folds, as of a letter in an envelope."""
    h, w = img.shape[:2]
    for part in ([1 / 3, 2 / 3] if rng.random() < .5 else [.5]):
        y = int(h * part + rng.uniform(-6, 6))
        for dy, gain in ((-2, .96), (-1, .9), (0, .82), (1, .95), (2, 1.05)):
            if 0 <= y + dy < h:
                img[y + dy] *= gain
    return img


def turn(img, degrees, fill):
    """A small turn about the middle."""
    h, w = img.shape[:2]
    m = cv2.getRotationMatrix2D((w / 2, h / 2), degrees, 1)
    return cv2.warpAffine(img, m, (w, h), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_CONSTANT, borderValue=fill)


def tilt(rng, img, ground):
    """The sheet seen by a telephone held above the table."""
    h, w = img.shape[:2]
    my, mx = int(h * rng.uniform(.03, .06)), int(w * rng.uniform(.04, .07))
    hh, ww = h + 2 * my, w + 2 * mx
    j = lambda s: rng.uniform(-s, s)
    shape = .022 * w
    target = np.float32([[mx + j(shape), my + j(shape)], [mx + w + j(shape), my + j(shape)],
                         [mx + w + j(shape), my + h + j(shape)], [mx + j(shape), my + h + j(shape)]])
    m = cv2.getPerspectiveTransform(np.float32([[0, 0], [w, 0], [w, h], [0, h]]), target)
    under = ground(rng, hh, ww)
    page = cv2.warpPerspective(img, m, (ww, hh), flags=cv2.INTER_CUBIC)
    mask = cv2.warpPerspective(np.ones((h, w), np.float32), m, (ww, hh))[..., None]
    return page * mask + under * (1 - mask)


def age(picture, level, rng, colour, folded, phone):
    """The page as it was scanned; uint8, grey unless `colour`."""
    img = picture.astype(np.float32)
    h, w = img.shape[:2]
    if folded:
        img = fold(rng, img)
    if level == "clean":
        img = turn(img, rng.uniform(-.25, .25), (255, 255, 255))
        img = img * rng.uniform(.985, 1)
        sigma = .35
    elif level == "moderate":
        paper = np.array([rng.uniform(.91, .97), rng.uniform(.93, .97), rng.uniform(.94, .98)], np.float32)
        img = (img * rng.uniform(.86, .93) + rng.uniform(14, 30)) * paper
        ground = float(rng.uniform(205, 240))
        img = turn(img, rng.uniform(-1.5, 1.5), (ground,) * 3) * light(rng, h, w, .07)
        sigma = rng.uniform(.45, .75)
    else:
        contrast = rng.uniform(.6, .76)
        img = img * contrast + rng.uniform(38, 58)
        if phone:
            img = turn(img, rng.uniform(-1.2, 1.2), (250 * contrast,) * 3)
            img = tilt(rng, img, desk)
        else:
            img = turn(img, rng.uniform(-3, 3), (float(rng.uniform(90, 190)),) * 3)
        h, w = img.shape[:2]
        img = img * light(rng, h, w, .3)
        sigma = rng.uniform(.6, .85)
    img = cv2.GaussianBlur(img, (0, 0), sigma)
    noise = {"clean": .8, "moderate": 1.7, "heavy": 3.0}[level]
    img = img + cv2.GaussianBlur(rng.normal(0, noise, img.shape[:2]).astype(np.float32), (0, 0), .6)[..., None]
    img = np.clip(np.rint(img), 0, 255).astype(np.uint8)
    return img if colour else np.rint(img @ np.array([.114, .587, .299])).astype(np.uint8)


def bitonal(grey):
    """Black and white, as a fax or an office scanner makes it."""
    return grey > 150
