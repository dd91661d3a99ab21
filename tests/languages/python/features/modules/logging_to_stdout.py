import logging
import sys

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)s %(name)s: %(message)s", force=True)
log = logging.getLogger("train")
log.info("epoch %d loss %.3f", 1, 0.5)
log.debug("not shown")
try:
    [][0]
except IndexError:
    log.error("failed", exc_info=False)

#> INFO train: epoch 1 loss 0.500
#> ERROR train: failed
